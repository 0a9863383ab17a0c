// Runs components on jco's transpiler and jco's shims of WASI 0.2 and 0.3.
//
//     node jco.mjs INSTALL version
//     node jco.mjs INSTALL transpile COMPONENT OUTPUT
//     node jco.mjs INSTALL run   [--network] [--env NAME=VALUE]… [--dir HOST::GUEST]… OUTPUT NAME [ARGUMENT]…
//     node jco.mjs INSTALL serve [--network] [--env NAME=VALUE]… [--dir HOST::GUEST]… OUTPUT NAME
//
// INSTALL is the folder that has jco in its `node_modules`; if it is empty, the `jco` on PATH is taken. Transpiling
// gives one file, so that it can be kept between launches. The guest's exit status is passed on. What is not the
// guest's doing is told on standard error, in lines that `jco.toml` knows.
//
// `process` is the global on purpose: importing `node:process` opens the standard streams, which makes pipes
// non-blocking.
import { readFileSync, realpathSync, writeFileSync, existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { isatty } from "node:tty";
import { pathToFileURL } from "node:url";

/** The status of a program that ended by abort(3), which is what other runtimes give for a trap. */
const TRAPPED = 134;

/** Ends the program, with the message as its last line. */
function end(kind, message, status = 1) {
  writeFileSync(2, `jco: ${kind}: ${message}\n`);
  process.exit(status);
}

/** The folder of the package `@bytecodealliance/jco`. */
function packageOfJco(install) {
  if (install) return join(install, "node_modules", "@bytecodealliance", "jco");
  const found = process.env.PATH.split(delimiter)
    .map((folder) => join(folder, "jco"))
    .find(existsSync);
  if (!found) end("cannot load", "no install folder is given, and no `jco` is on PATH");
  return dirname(dirname(realpathSync(found)));
}

const [install, command, ...words] = process.argv.slice(2);
const jco = packageOfJco(install);

/** Imports a module as if jco did. The shims of 0.2 are those that the shims of 0.3 use: both must share one state. */
let base = pathToFileURL(join(jco, "package.json")).href;
let prepared;
registerHooks({
  resolve(specifier, context, next) {
    const ours = [import.meta.url, prepared].includes(context.parentURL) && specifier.startsWith("@bytecodealliance/");
    return next(specifier, ours ? { ...context, parentURL: base } : context);
  },
  load(url, context, next) {
    // The transpiled file is a module, whatever it is called.
    if (url !== prepared) return next(url, context);
    return { format: "module", source: readFileSync(new URL(url)), shortCircuit: true };
  },
});

switch (command) {
  case "version":
    console.log(`jco ${JSON.parse(readFileSync(join(jco, "package.json"))).version}`);
    break;
  case "transpile":
    await transpile(...words);
    break;
  case "run":
    await run(parse(words));
    break;
  case "serve":
    await serve(parse(words));
    break;
  default:
    end("cannot load", `unknown command ${command}`);
}

/** Everything after the transpiled file belongs to the guest, whatever it looks like. */
function parse(words) {
  const launch = { network: false, env: {}, dirs: {} };
  const pair = (text, separator) => {
    const at = text.indexOf(separator);
    return [text.slice(0, at), text.slice(at + separator.length)];
  };
  while (words[0]?.startsWith("--")) {
    const option = words.shift();
    if (option === "--network") {
      launch.network = true;
    } else if (option === "--env") {
      const [name, value] = pair(words.shift(), "=");
      launch.env[name] = value;
    } else if (option === "--dir") {
      const [host, guest] = pair(words.shift(), "::");
      launch.dirs[guest] = host;
    } else {
      end("cannot load", `unknown option ${option}`);
    }
  }
  return { ...launch, file: words[0], args: words.slice(1) };
}

/** Transpiles a component to one module. Its core modules are inside, and it imports jco's shims by name. */
async function transpile(component, output) {
  const { transpile } = await import("@bytecodealliance/jco-transpile");
  const bytes = readFileSync(component);
  // The names of interfaces are plain text in a component: whether one of 0.3 is there decides how functions are lifted.
  const asynchronous = bytes.includes("@0.3.");
  try {
    const { files } = await transpile(component, {
      name: "component",
      base64Cutoff: 2 ** 31,
      emitTypescriptDeclarations: false,
      ...(asynchronous && { asyncMode: "jspi", asyncExports: ["wasi:cli/run#run", "wasi:http/handler#handle"] }),
    });
    writeFileSync(output, Object.entries(files).find(([name]) => name.endsWith(".js"))[1]);
  } catch (error) {
    end("cannot load", error.message ?? error);
  }
}

/** Sets up the shims, so that the guest sees what it is given and nothing else, and instantiates it. */
async function load({ network, env, dirs, file, args }) {
  prepared = pathToFileURL(file).href;
  base = import.meta.resolve("@bytecodealliance/preview3-shim");
  const cli = await import("@bytecodealliance/preview2-shim/cli");
  cli._setArgs(args);
  cli._setEnv(env);
  cli._setCwd(undefined);
  if (!isatty(0)) cli._setTerminalStdin(undefined);
  if (!isatty(1)) cli._setTerminalStdout(undefined);
  if (!isatty(2)) cli._setTerminalStderr(undefined);
  (await import("@bytecodealliance/preview2-shim/filesystem"))._setPreopens(dirs);
  (await import("@bytecodealliance/preview3-shim/filesystem"))._setPreopens(dirs);
  if (!network) {
    const sockets = await import("@bytecodealliance/preview2-shim/sockets");
    sockets._denyDnsLookup();
    sockets._denyTcp();
    sockets._denyUdp();
  }
  try {
    return await import(prepared);
  } catch (error) {
    const missing = /'@bytecodealliance\/preview\d-shim\/(.+)' does not provide an export named '(.+)'/.exec(error.message);
    if (missing) end("unsupported import", `wasi:${missing[1]}/${missing[2].replace(/[A-Z]/g, "-$&").toLowerCase()}`);
    const local = /unexpectedly undefined \w+ import '(.+?)'/.exec(error.message);
    if (local) end("unsupported import", local[1]);
    if (error instanceof WebAssembly.RuntimeError) end("trap", error.message, TRAPPED);
    end("cannot load", error.stack ?? error);
  }
}

/** What a guest exports under this name, in its newest version: Rust's `std` exports an idle `run` of 0.2 in 0.3, too. */
function exported(guest, name) {
  const newest = Object.keys(guest).filter((key) => key.startsWith(`${name}@`)).sort().at(-1);
  return guest[newest];
}

async function run(launch) {
  const guest = await load(launch);
  const program = exported(guest, "wasi:cli/run");
  if (!program) end("cannot load", "the component does not export wasi:cli/run");
  try {
    await program.run();
  } catch (error) {
    if (isTrap(error)) {
      // A guest that reports what is wrong writes it right before it traps.
      await outputTaken();
      end("trap", error.message, TRAPPED);
    }
    process.exitCode = 1;
  }
  // What the guest has written is on its way, and is lost if the program ends now, as it is by `jco run`. It ends when
  // nothing is under way, or after a while: a guest may leave a read behind.
  await new Promise((resolve) => setTimeout(resolve));
  setTimeout(async () => {
    await outputTaken();
    process.exit();
  }, 1000).unref();
}

/** Waits until all output was taken by whoever reads it. Ending the program loses what was not. */
async function outputTaken() {
  for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write("", resolve));
}

/** The error of a `result` is thrown as it is, or wrapped; any other exception was not thrown on the guest's behalf. */
function isTrap(error) {
  return error instanceof Error && error.name !== "ComponentError";
}

/** A port of the loopback address on which nothing listens: the shim of 0.3 does not tell which one it was given. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function serve(launch) {
  const guest = await load(launch);
  const host = "127.0.0.1";
  const port = await freePort();
  const handler = exported(guest, "wasi:http/handler");
  const incoming = exported(guest, "wasi:http/incoming-handler");
  if (handler) {
    const { HttpServer } = await import("@bytecodealliance/preview3-shim/http");
    // The server wants results as values, where transpiled functions return or throw, and leaves a request without a
    // response if there is an exception.
    const handle = async (request) => {
      try {
        return { tag: "ok", val: await handler.handle(request) };
      } catch (error) {
        if (isTrap(error)) writeFileSync(2, `jco: trap: ${error.message}\n`);
        return { tag: "err", val: error.payload ?? error };
      }
    };
    const server = new HttpServer({ handle });
    server.on("error", (error) => writeFileSync(2, `jco: request failed: ${error.message}\n`));
    await server.listen(port, host);
  } else if (incoming) {
    const { HTTPServer } = await import("@bytecodealliance/preview2-shim/http");
    new HTTPServer(incoming).listen(port, host);
  } else {
    end("cannot load", "the component exports neither wasi:http/incoming-handler nor wasi:http/handler");
  }
  process.on("SIGINT", () => process.exit(0));
  writeFileSync(2, `jco: serving http://${host}:${port}/\n`);
}

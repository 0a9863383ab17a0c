// Runs a core module on Node's own WASI 0.1.
//
//     node node-wasi.mjs [--env NAME=VALUE]… [--dir HOST::GUEST]… MODULE [ARGUMENT]…
//
// The guest's exit status is passed on. What is not the guest's doing is told on standard error, in lines that
// `node-wasi.toml` knows.
//
// `process` is the global on purpose: importing `node:process` opens the standard streams, which makes pipes
// non-blocking, and then the guest's reads and writes fail with EAGAIN.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { WASI } from "node:wasi";

/** The status of a program that ended by abort(3), which is what other runtimes give for a trap. */
const TRAPPED = 134;

/** What comes before and after the first `separator` in `text`. */
function split(text, separator) {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

/** Everything after the module belongs to the guest, whatever it looks like. */
function parse(words) {
  const env = {};
  const preopens = {};
  let at = 0;
  for (; words[at] === "--env" || words[at] === "--dir"; at += 2) {
    if (words[at] === "--env") {
      const [name, value] = split(words[at + 1], "=");
      env[name] = value;
    } else {
      const [host, guest] = split(words[at + 1], "::");
      preopens[guest] = host;
    }
  }
  return { env, preopens, file: words[at], args: words.slice(at + 1) };
}

/** Ends the program, with the message as its last line. */
function end(kind, message, status = 1) {
  process.stderr.write(`node-wasi: ${kind}: ${message}\n`, () => process.exit(status));
  return new Promise(() => {});
}

const { env, preopens, file, args } = parse(process.argv.slice(2));

const wasi = new WASI({ version: "preview1", args: [basename(file), ...args], env, preopens, returnOnExit: true });
const provided = wasi.getImportObject();

let instance;
try {
  const module = await WebAssembly.compile(await readFile(file));
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (provided[from]?.[name] === undefined) await end("unsupported import", `${from}::${name}`);
  }
  instance = await WebAssembly.instantiate(module, provided);
} catch (error) {
  await end("cannot load", error.message);
}

try {
  // Standard output and error are written by the system's own calls, so nothing is buffered when the program ends.
  process.exit(wasi.start(instance));
} catch (error) {
  // A module that is no program, without `_start` or `memory`, is refused by an error with a code.
  if (error.code) await end("cannot load", error.message);
  await end("trap", error.message, TRAPPED);
}

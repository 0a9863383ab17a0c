//! Reading WIT: finding the files of each package, parsing and resolving them together.
//!
//! A folder may hold one package with its `deps`, one folder for each package (as a release's archive does), a
//! `<proposal>/wit` folder for each package (as WASI's repository does), or one printed file for each package. Everything
//! but `deps` folders is what the caller asks about; `deps` is there to resolve names.

use super::error::ExtractError;
use super::statements::Statements;
use crate::id::Track;
use crate::surface::subject::Subject;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use wit_parser::decoding::DecodedWasm;
use wit_parser::{PackageId, PackageName, Resolve, SourceMap, UnresolvedPackageGroup};

/// How much WIT is read at most, in bytes. WASI's largest release has a quarter of one megabyte.
pub const MAXIMUM_BYTES: u64 = 16_000_000;

/// How a core module begins; components and packages have another version and layer.
const CORE_MODULE: &[u8] = b"\0asm\x01\0\0\0";

/// Resolved WIT: the packages that were asked about, and what they depend on.
#[derive(Debug)]
pub struct Wit {
    pub(super) resolve: Resolve,
    pub(super) packages: Vec<PackageId>,
    /// The text of each file of the packages that were asked about by its path, for showing lines.
    pub(super) files: BTreeMap<String, String>,
    /// Dependencies on a version that is not there, of packages that are there in another, which stands in for it.
    pub(super) stood_in: BTreeMap<PackageName, Vec<PackageName>>,
    /// What the worlds of each package that was asked about state. Nothing of packages that were not read from text.
    pub(super) statements: BTreeMap<PackageName, Statements>,
}

/// The files of one package, not yet parsed.
#[derive(Debug)]
struct Group {
    folder: PathBuf,
    files: Vec<(PathBuf, String)>,
}

#[derive(Debug, Default)]
struct Found {
    groups: Vec<Group>,
    encoded: Vec<(PathBuf, Vec<u8>)>,
    bytes: u64,
}

impl Wit {
    /// Reads the packages in a folder or file. `dependencies` are folders or files with more packages to resolve names by.
    ///
    /// # Errors
    /// When a file cannot be read, is no WIT, names what is not there, or there is no WIT or far too much of it.
    pub fn read(path: &Path, dependencies: &[PathBuf]) -> Result<Self, ExtractError> {
        let mut main = Found::default();
        let mut other = Found::default();
        visit(path, &mut main, &mut other, path)?;
        for dependency in dependencies {
            let mut found = Found::default();
            visit(dependency, &mut found, &mut other, dependency)?;
            other.groups.append(&mut found.groups);
            other.encoded.append(&mut found.encoded);
        }
        if main.groups.is_empty() && main.encoded.is_empty() {
            return Err(ExtractError::NoWit(path.to_owned()));
        }
        assemble(main, other)
    }

    /// Decodes a wasm-encoded package, such as a registry serves. `name` stands for it in messages.
    ///
    /// # Errors
    /// When the bytes are no wasm-encoded WIT package.
    pub fn decode(name: &Path, bytes: &[u8]) -> Result<Self, ExtractError> {
        let mut main = Found::default();
        main.add_encoded(name, bytes.to_vec(), name)?;
        assemble(main, Found::default())
    }

    /// Leaves out packages of other tracks that are here on this one, too: a repository may hold a release's WIT beside
    /// drafts for the next.
    ///
    /// # Errors
    /// When a package is here in several versions even so.
    pub fn focus(&mut self, track: Track) -> Result<(), ExtractError> {
        let packages = &self.resolve.packages;
        let is_on_track = |id: &PackageId| -> bool {
            packages[*id].name.version.as_ref().is_some_and(|v| Track::new(v.major, v.minor) == track)
        };
        let same = |a: &PackageId, b: &PackageId| {
            let (a, b) = (&packages[*a].name, &packages[*b].name);
            (&a.namespace, &a.name) == (&b.namespace, &b.name)
        };
        if self.packages.iter().any(is_on_track) {
            self.packages.retain(is_on_track);
        }
        for (index, id) in self.packages.iter().enumerate() {
            if let Some(other) = self.packages[index + 1..].iter().find(|other| same(id, other)) {
                let [first, second] = [id, other].map(|id| packages[*id].name.to_string());
                return Err(ExtractError::Versions { first, second });
            }
        }
        Ok(())
    }

    /// The packages that were asked about and have no version.
    pub fn unversioned(&self) -> BTreeSet<Subject> {
        let names = self.package_names().into_iter().filter(|name| name.version.is_none());
        names
            .filter_map(|name| format!("{}:{}", name.namespace, name.name).parse().ok().map(Subject::Package))
            .collect()
    }

    /// What the worlds of the packages that were asked about state, where they were read from text.
    pub fn statements(&self) -> Statements {
        let mut all = Statements::default();
        for name in self.package_names() {
            if let Some(statements) = self.statements.get(name) {
                all.extend(statements);
            }
        }
        all
    }

    /// The names, with versions, of the packages that were asked about, sorted.
    pub fn package_names(&self) -> Vec<&PackageName> {
        let mut names: Vec<_> = self.packages.iter().map(|id| &self.resolve.packages[*id].name).collect();
        names.sort();
        names
    }
}

impl Found {
    fn add_encoded(&mut self, path: &Path, bytes: Vec<u8>, root: &Path) -> Result<(), ExtractError> {
        self.count(bytes.len(), root)?;
        self.encoded.push((path.to_owned(), bytes));
        Ok(())
    }

    fn count(&mut self, bytes: usize, root: &Path) -> Result<(), ExtractError> {
        self.bytes = self.bytes.saturating_add(bytes as u64);
        if self.bytes > MAXIMUM_BYTES { Err(ExtractError::TooLarge(root.to_owned())) } else { Ok(()) }
    }
}

fn read_error(path: &Path) -> impl FnOnce(std::io::Error) -> ExtractError {
    let path = path.to_owned();
    move |cause| ExtractError::Read { path, cause }
}

/// Reads a file, unless it is larger than anything we take.
fn read_file(path: &Path, root: &Path) -> Result<Vec<u8>, ExtractError> {
    let size = std::fs::metadata(path).map_err(read_error(path))?.len();
    if size > MAXIMUM_BYTES {
        return Err(ExtractError::TooLarge(root.to_owned()));
    }
    std::fs::read(path).map_err(read_error(path))
}

fn visit(path: &Path, main: &mut Found, other: &mut Found, root: &Path) -> Result<(), ExtractError> {
    let metadata = std::fs::metadata(path).map_err(read_error(path))?;
    if metadata.is_dir() {
        return visit_folder(path, main, other, root);
    }
    let bytes = read_file(path, root)?;
    if bytes.starts_with(b"\0asm") || path.extension().is_some_and(|extension| extension == "wasm") {
        return main.add_encoded(path, bytes, root);
    }
    let folder = path.parent().unwrap_or(path).to_owned();
    main.count(bytes.len(), root)?;
    let text = utf8(path, bytes)?;
    main.groups.push(Group { folder, files: vec![(path.to_owned(), text)] });
    Ok(())
}

fn utf8(path: &Path, bytes: Vec<u8>) -> Result<String, ExtractError> {
    String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
        ExtractError::Parse(format!("{}:{line}: expected UTF-8 text", path.display()))
    })
}

fn visit_folder(folder: &Path, main: &mut Found, other: &mut Found, root: &Path) -> Result<(), ExtractError> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(read_error(folder))? {
        paths.push(entry.map_err(read_error(folder))?.path());
    }
    // Sorted, so that the order in which a file system lists its files shows nowhere.
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let metadata = std::fs::metadata(&path).map_err(read_error(&path))?;
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or("");
        if metadata.is_dir() {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
            // A link to a folder above would be followed for ever.
            if name.starts_with('.') || std::fs::symlink_metadata(&path).is_ok_and(|own| own.is_symlink()) {
                continue;
            }
            if name == "deps" {
                let mut dependencies = Found::default();
                visit_folder(&path, &mut dependencies, other, root)?;
                other.groups.append(&mut dependencies.groups);
                other.encoded.append(&mut dependencies.encoded);
            } else {
                visit_folder(&path, main, other, root)?;
            }
        } else if extension == "wasm" {
            let bytes = read_file(&path, root)?;
            // Repositories hold other wasm files beside their WIT; only packages are meant.
            if wit_parser::decoding::decode(&bytes).is_ok_and(|wasm| matches!(wasm, DecodedWasm::WitPackage(..))) {
                main.add_encoded(&path, bytes, root)?;
            }
        } else if extension == "wit" {
            let bytes = read_file(&path, root)?;
            main.count(bytes.len(), root)?;
            let text = utf8(&path, bytes)?;
            files.push((path, text));
        }
    }
    main.groups.append(&mut group_files(folder, files)?);
    Ok(())
}

/// The files of a folder make one package, unless they say that they are several.
fn group_files(folder: &Path, files: Vec<(PathBuf, String)>) -> Result<Vec<Group>, ExtractError> {
    let declared: Vec<_> = files.iter().map(|(_, text)| declared_package(text).map(str::to_owned)).collect();
    let mut names: Vec<_> = declared.iter().flatten().collect();
    names.sort();
    names.dedup();
    if files.is_empty() {
        return Ok(Vec::new());
    }
    if names.len() <= 1 {
        return Ok(vec![Group { folder: folder.to_owned(), files }]);
    }
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (file, name) in files.into_iter().zip(declared) {
        let name = name.ok_or_else(|| ExtractError::NoPackage(file.0.clone()))?;
        let empty = || Group { folder: folder.to_owned(), files: Vec::new() };
        groups.entry(name).or_insert_with(empty).files.push(file);
    }
    Ok(groups.into_values().collect())
}

/// The package that a file says it belongs to: what follows `package` where that is the file's first word.
fn declared_package(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        if let Some(comment) = rest.strip_prefix("//") {
            rest = comment.split_once('\n')?.1.trim_start();
        } else if let Some(comment) = rest.strip_prefix("/*") {
            // Comments nest in WIT, but hardly anybody does it; the parser proper will complain where it matters.
            rest = comment.split_once("*/")?.1.trim_start();
        } else {
            break;
        }
    }
    let end = rest.find([';', '{'])?;
    let name = rest[..end].strip_prefix("package")?;
    let is_header = rest[end..].starts_with(';') && name.starts_with(char::is_whitespace);
    is_header.then(|| name.trim())
}

fn assemble(main: Found, other: Found) -> Result<Wit, ExtractError> {
    let mut resolve = Resolve { all_features: true, ..Resolve::default() };
    let mut files = BTreeMap::new();
    let mut names: BTreeMap<PackageName, PathBuf> = BTreeMap::new();
    for (path, bytes) in &main.encoded {
        let name = merge_encoded(&mut resolve, path, bytes)?;
        claim(&mut names, name, path)?;
    }
    let mut groups = Vec::new();
    let mut statements = BTreeMap::new();
    for group in main.groups {
        let folder = group.folder.clone();
        let parsed = parse(group, &mut files)?;
        claim(&mut names, parsed.main.name.clone(), &folder)?;
        statements.insert(parsed.main.name.clone(), Statements::of(&parsed));
        groups.push(parsed);
    }
    let mut known: Vec<PackageName> = names.keys().cloned().collect();
    let mut other_files = BTreeMap::new();
    for (path, bytes) in &other.encoded {
        known.push(merge_encoded(&mut resolve, path, bytes)?);
    }
    for group in other.groups {
        let parsed = parse(group, &mut other_files)?;
        // Every proposal's `deps` holds the same packages again.
        if !known.contains(&parsed.main.name) {
            known.push(parsed.main.name.clone());
            groups.push(parsed);
        }
    }
    let mut stood_in = BTreeMap::new();
    for group in &mut groups {
        let wrong = stand_in(group, &known, &names);
        if !wrong.is_empty() {
            stood_in.insert(group.main.name.clone(), wrong);
        }
    }
    if let Some(first) = groups.pop() {
        resolve.push_groups(first, groups).map_err(|error| unresolved(&error, &resolve.source_map))?;
    }
    let packages = names.keys().filter_map(|name| resolve.package_names.get(name).copied()).collect();
    Ok(Wit { resolve, packages, files, stood_in, statements })
}

/// Lets a package stand in for the version of it that is asked for and not there, so that a release whose packages do not
/// agree on its version can be read, and be told so. Gives the dependencies as they were written.
fn stand_in(
    group: &mut UnresolvedPackageGroup,
    known: &[PackageName],
    main: &BTreeMap<PackageName, PathBuf>,
) -> Vec<PackageName> {
    let mut wrong = Vec::new();
    let dependencies = std::mem::take(&mut group.main.foreign_deps);
    let written: Vec<PackageName> = dependencies.keys().cloned().collect();
    let replace = |name: PackageName| {
        let same = |other: &&PackageName| (&other.namespace, &other.name) == (&name.namespace, &name.name);
        let mut candidates = main.keys().filter(same);
        match (candidates.next(), candidates.next()) {
            (Some(one), None) if !known.contains(&name) && !written.contains(one) && *one != group.main.name => {
                one.clone()
            }
            _ => name,
        }
    };
    let replaced = dependencies.into_iter().map(|(name, interfaces)| {
        let other = replace(name.clone());
        if other != name {
            wrong.push(name);
        }
        (other, interfaces)
    });
    group.main.foreign_deps = replaced.collect();
    wrong
}

fn unresolved(error: &wit_parser::ResolveError, sources: &SourceMap) -> ExtractError {
    let hint = match error.kind() {
        wit_parser::ResolveErrorKind::PackageNotFound { .. } => {
            "\nput the missing package into a `deps` folder, or name a folder that has it with `--deps DIR`"
        }
        _ => "",
    };
    let message = error.render(sources);
    let hint = if message.contains("unreleased version") {
        "\nWIT takes no `@since` of a later version than its package's: put the item behind `@unstable(feature = …)` until the release is cut, or raise the package's version with it"
    } else {
        hint
    };
    ExtractError::Resolve { message, hint }
}

fn claim(names: &mut BTreeMap<PackageName, PathBuf>, name: PackageName, path: &Path) -> Result<(), ExtractError> {
    match names.insert(name.clone(), path.to_owned()) {
        None => Ok(()),
        Some(first) => Err(ExtractError::Twice { package: name.to_string(), first, second: path.to_owned() }),
    }
}

fn parse(group: Group, files: &mut BTreeMap<String, String>) -> Result<UnresolvedPackageGroup, ExtractError> {
    let mut map = SourceMap::new();
    for (path, text) in group.files {
        let name = path.display().to_string();
        map.push_str(&name, text.clone());
        files.insert(name, text);
    }
    map.parse().map_err(|(map, error)| ExtractError::Parse(error.render(&map)))
}

fn merge_encoded(resolve: &mut Resolve, path: &Path, bytes: &[u8]) -> Result<PackageName, ExtractError> {
    let error = |detail: String| ExtractError::NotAPackage { path: path.to_owned(), detail };
    if bytes.starts_with(CORE_MODULE) {
        return Err(error("it is a core module".to_owned()));
    }
    match wit_parser::decoding::decode(bytes) {
        Ok(DecodedWasm::WitPackage(decoded, package)) => {
            let name = decoded.packages[package].name.clone();
            resolve.merge(decoded).map_err(|cause| error(format!("{cause:#}")))?;
            Ok(name)
        }
        Ok(DecodedWasm::Component(..)) => Err(error("it is a component".to_owned())),
        Err(cause) => Err(error(format!("{cause:#}"))),
    }
}

//! Takes the folders of one machine out of what a report says. This module does no I/O.
//!
//! Runtimes name the files that they were given, and a report is read, compared and published elsewhere: there the folders mean
//! nothing, and they may say more than their owner likes.
#![deny(clippy::disallowed_methods)]

use crate::event::TestResult;
use std::path::Path;

/// Folders, and what stands for each.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The longest first, so that a folder is found before the one that it is in.
    folders: Vec<(String, &'static str)>,
    /// What the paths of temporary folders begin with.
    temporary: Option<String>,
}

/// What stands for a temporary folder.
const TEMPORARY: &str = "<temporary>";

impl Places {
    /// These folders. One that holds everything else, such as `/`, is left aside.
    pub fn new<'a>(folders: impl IntoIterator<Item = (&'a Path, &'static str)>, temporary: &Path) -> Self {
        let is_meant = |path: &Path| path.is_absolute() && path.components().count() > 1;
        let mut folders: Vec<(String, &'static str)> = folders
            .into_iter()
            .filter(|(path, _)| is_meant(path))
            .map(|(path, name)| (path.to_string_lossy().into_owned(), name))
            .collect();
        folders.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
        let temporary = is_meant(temporary).then(|| temporary.join("ticktock-").to_string_lossy().into_owned());
        Self { folders, temporary }
    }

    /// Takes them out of everything that a result says.
    pub fn hide(&self, result: &mut TestResult) {
        let outputs = [&mut result.stdout, &mut result.stderr].into_iter().flatten().map(|output| &mut output.text);
        let failure = result.failure.iter_mut().flat_map(|failure| {
            let more = [&mut failure.expected, &mut failure.actual, &mut failure.backtrace];
            std::iter::once(&mut failure.message).chain(more.into_iter().flatten())
        });
        let attempts = result.others.iter_mut().filter_map(|attempt| attempt.message.as_mut());
        for text in outputs.chain(failure).chain(attempts).chain(result.reason.iter_mut()) {
            if let Some(hidden) = self.hidden(text) {
                *text = hidden;
            }
        }
    }

    /// The text without the folders. `None`: it names none.
    fn hidden(&self, text: &str) -> Option<String> {
        let found = self.folders.iter().any(|(folder, _)| text.contains(folder.as_str()));
        if !found && !self.temporary.as_ref().is_some_and(|prefix| text.contains(prefix.as_str())) {
            return None;
        }
        let mut hidden = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (name, length) = self.at(rest).unwrap_or(("", 0));
            hidden.push_str(name);
            if length == 0 {
                hidden.push(first);
            }
            rest = &rest[length.max(first.len_utf8())..];
        }
        Some(hidden)
    }

    /// What stands for the folder that a text begins with, and how long that is.
    fn at(&self, text: &str) -> Option<(&'static str, usize)> {
        if let Some(rest) = self.temporary.as_deref().and_then(|prefix| text.strip_prefix(prefix)) {
            let random = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
            return Some((TEMPORARY, text.len() - rest.len() + random));
        }
        self.folders.iter().find_map(|(folder, name)| {
            let rest = text.strip_prefix(folder.as_str())?;
            // Another folder may begin with the same letters.
            let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
            ends.then_some((*name, folder.len()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Output;
    use crate::outcome::{Failure, Status};

    fn places() -> Places {
        let folders =
            [("/home/me/wasi", "."), ("/home/me", "~"), ("/home/me/.cache/ticktock", "<cache>"), ("/", "root")];
        Places::new(folders.map(|(path, name)| (Path::new(path), name)), Path::new("/tmp"))
    }

    #[test]
    fn folders_are_called_what_they_are_for() {
        let hidden = |text: &str| places().hidden(text).unwrap_or_else(|| text.to_owned());
        assert_eq!(hidden("in `/home/me/wasi/target/a.wasm`"), "in `./target/a.wasm`");
        assert_eq!(hidden("/home/me/.cache/ticktock/runtimes, /home/me"), "<cache>/runtimes, ~");
        assert_eq!(hidden("/home/me/wasi-testsuite and /home/meadow"), "~/wasi-testsuite and /home/meadow");
        assert_eq!(hidden("(/tmp/ticktock-QlwAz3/file)"), "(<temporary>/file)");
        assert_eq!(hidden("/usr/bin and ü /tmp/x"), "/usr/bin and ü /tmp/x");
    }

    #[test]
    fn they_are_taken_out_wherever_they_stand() {
        let said = "/home/me/wasi/a";
        let mut result = TestResult::new("io/0.2/a".parse().unwrap(), [].into(), Status::Fail);
        result.failure = Some(Failure { backtrace: Some(said.into()), ..Failure::mismatch(said, said, said) });
        result.stdout = Output::new(said.as_bytes(), 15);
        result.stderr = Output::new(said.as_bytes(), 15);
        result.reason = Some(said.to_owned());
        result.others = vec![result.as_attempt()];
        places().hide(&mut result);
        let text = serde_json::to_string(&result).unwrap();
        assert!(!text.contains("/home") && text.matches("./a").count() == 8, "{text}");
    }
}

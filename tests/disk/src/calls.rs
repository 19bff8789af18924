//! The C library's calls by which files outside the database reach the disk: the linker takes these instead, and they
//! hand on to the kernel. Not here: the database's own files (`vfs`).

use std::ffi::{CStr, OsStr};
use std::os::raw::{c_char, c_int, c_void};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::event::Event;
use crate::fails::How;
use crate::watched::{self, Inner};

/// Keeps the calls below in every program that watches a disk.
pub(crate) fn linked() {
    std::hint::black_box((
        fsync as *const c_void,
        write as *const c_void,
        rename as *const c_void,
        mkdir as *const c_void,
        unlink as *const c_void,
    ));
}

/// Who watches the file or folder behind a descriptor.
fn watcher(fd: c_int) -> Option<(Arc<Inner>, PathBuf)> {
    if !watched::any() {
        return None;
    }
    let path = std::fs::read_link(format!("/proc/self/fd/{fd}")).ok()?;
    Some((watched::of(&path)?, path))
}

/// Who watches a name, and the whole path it stands for.
fn named(path: *const c_char) -> Option<(Arc<Inner>, PathBuf)> {
    if !watched::any() {
        return None;
    }
    // SAFETY: the caller of a call of the C library gives a path that ends with a zero.
    let path = Path::new(OsStr::from_bytes(
        unsafe { CStr::from_ptr(path) }.to_bytes(),
    ));
    let (parent, name) = (path.parent()?, path.file_name()?);
    let path = parent.canonicalize().ok()?.join(name);
    Some((watched::of(&path)?, path))
}

fn refused(how: How) -> c_int {
    // SAFETY: the address of this thread's errno is always there.
    unsafe { *libc::__errno_location() = how.errno() };
    -1
}

/// Hands on to the kernel; sets errno as the C library does.
macro_rules! kernel {
    ($number:expr $(, $argument:expr)*) => {
        // SAFETY: the arguments are those that the kernel's call of this number takes, as they were given.
        unsafe { libc::syscall($number $(, $argument)*) }
    };
}

/// Of the database's files only their sync is told here; whether it fails says the VFS.
fn synced(fd: c_int, number: libc::c_long) -> c_int {
    let watch = watcher(fd);
    let asked = watch
        .as_ref()
        .filter(|(watch, path)| !watch.is_of_vfs(path));
    if let Some(how) = asked.and_then(|(watch, _)| watch.asked()) {
        return refused(how);
    }
    let done = kernel!(number, fd) as c_int;
    if let (0, Some((watch, path))) = (done, watch) {
        let of_vfs = watch.is_of_vfs(&path);
        watch.happened(|| match std::fs::read(&path) {
            Ok(_) if of_vfs => Event::Synced(path),
            Ok(content) => Event::SyncedWhole(path, content),
            Err(_) => Event::SyncedFolder(path),
        });
    }
    done
}

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    synced(fd, libc::SYS_fsync)
}

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    synced(fd, libc::SYS_fdatasync)
}

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, count: usize) -> isize {
    let asked = watcher(fd).filter(|(watch, path)| !watch.is_of_vfs(path));
    let failed = asked.and_then(|(watch, _)| watch.asked());
    match failed {
        Some(How::Torn) if count > 1 => kernel!(libc::SYS_write, fd, bytes, count / 2) as isize,
        Some(how) => refused(how) as isize,
        None => kernel!(libc::SYS_write, fd, bytes, count) as isize,
    }
}

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    let watch = named(from).zip(named(to));
    if let Some(how) = watch.as_ref().and_then(|((watch, _), _)| watch.asked()) {
        return refused(how);
    }
    let here = libc::AT_FDCWD;
    let done = kernel!(libc::SYS_renameat2, here, from, here, to, 0) as c_int;
    if let (0, Some(((watch, from), (_, to)))) = (done, watch) {
        watch.happened(|| Event::Renamed(from, to));
    }
    done
}

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkdir(path: *const c_char, mode: libc::mode_t) -> c_int {
    let watch = named(path);
    if let Some(how) = watch.as_ref().and_then(|(watch, _)| watch.asked()) {
        return refused(how);
    }
    let done = kernel!(libc::SYS_mkdirat, libc::AT_FDCWD, path, mode) as c_int;
    if let (0, Some((watch, path))) = (done, watch) {
        watch.happened(|| Event::MadeFolder(path));
    }
    done
}

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    let watch = named(path);
    let done = kernel!(libc::SYS_unlinkat, libc::AT_FDCWD, path, 0) as c_int;
    if let (0, Some((watch, path))) = (done, watch) {
        watch.happened(|| Event::Removed(path));
    }
    done
}

//! The VFS that stands before SQLite's own one: it hands every call on, tells the watched folder of it, and fails
//! where that says so. Not here: what SQLite does with files, which is its own VFS's.

use std::ffi::{CStr, OsStr};
use std::mem::size_of;
use std::os::raw::{c_char, c_int, c_void};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::{Arc, Once};

use rusqlite::ffi;

use crate::event::Event;
use crate::fails::{Asked, How};
use crate::watched::{self, Inner};

/// A file that is open: SQLite's own file lies right behind it in memory.
#[repr(C)]
struct Open {
    base: ffi::sqlite3_file,
    seen: *mut Seen,
}

/// What is known of a watched file.
struct Seen {
    watch: Arc<Inner>,
    path: PathBuf,
}

/// Puts the VFS before SQLite's own one, once: from then on every connection of this program goes through it.
pub(crate) fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: SQLite's own VFS lives as long as the program; ours is a copy of it that is never freed, with
        // room for our file before its own, and its own calls for everything that is not replaced. The calls that
        // are kept (locks, time, randomness) do not look at the VFS they are given.
        unsafe {
            let own = ffi::sqlite3_vfs_find(ptr::null());
            let mut ours = *own;
            ours.szOsFile += size_of::<Open>() as c_int;
            ours.zName = c"watched".as_ptr();
            ours.pNext = ptr::null_mut();
            ours.pAppData = own.cast();
            ours.xOpen = Some(open);
            ours.xDelete = Some(remove);
            ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1);
        }
    });
}

unsafe fn own_vfs(vfs: *mut ffi::sqlite3_vfs) -> *mut ffi::sqlite3_vfs {
    // SAFETY: `register` has put it there.
    unsafe { (*vfs).pAppData.cast() }
}

/// SQLite's own file behind ours.
unsafe fn own(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: `register` has asked for room for both.
    unsafe { file.cast::<Open>().add(1).cast() }
}

unsafe fn seen<'a>(file: *mut ffi::sqlite3_file) -> Option<&'a Seen> {
    // SAFETY: `open` has put it there, or null; `close` takes it away.
    unsafe { (*file.cast::<Open>()).seen.as_ref() }
}

/// What a watched file answers when it fails now.
unsafe fn failing(file: *mut ffi::sqlite3_file) -> Option<How> {
    // SAFETY: as for `seen`.
    unsafe { seen(file) }?.watch.asked()
}

unsafe fn happened(file: *mut ffi::sqlite3_file, event: impl FnOnce(PathBuf) -> Event) {
    // SAFETY: as for `seen`.
    if let Some(seen) = unsafe { seen(file) } {
        seen.watch.happened(|| event(seen.path.clone()));
    }
}

/// The calls of SQLite's own file.
macro_rules! own_call {
    ($file:expr, $call:ident $(, $argument:expr)*) => {
        // SAFETY: SQLite's own VFS has opened this file, so its methods are there; the arguments are SQLite's.
        unsafe {
            let own = own($file);
            match (*(*own).pMethods).$call {
                Some(call) => call(own $(, $argument)*),
                None => ffi::SQLITE_IOERR,
            }
        }
    };
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // 2: shared memory, but no mapped reading: what is not written by a call could not be watched.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(cut),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(share),
    xShmLock: Some(share_lock),
    xShmBarrier: Some(share_barrier),
    xShmUnmap: Some(unshare),
    xFetch: None,
    xUnfetch: None,
};

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives room for our file and its own, a name that ends with a zero or none, and asks nothing
    // of the file if opening it failed and its methods are null.
    unsafe {
        (*file).pMethods = ptr::null();
        let known = known(name);
        let there = known.as_ref().is_some_and(|seen| seen.path.exists());
        if let (false, Some(how)) = (there, known.as_ref().and_then(|seen| seen.watch.asked())) {
            return how.code(Asked::Open);
        }
        let vfs = own_vfs(vfs);
        let Some(call) = (*vfs).xOpen else {
            return ffi::SQLITE_ERROR;
        };
        let own = own(file);
        let done = call(vfs, name, own, flags, out);
        if done != ffi::SQLITE_OK {
            if let Some(close) = (*own).pMethods.as_ref().and_then(|methods| methods.xClose) {
                close(own);
            }
            return done;
        }
        if let Some(seen) = known.as_ref().filter(|seen| !there && seen.path.exists()) {
            seen.watch.happened(|| Event::Made(seen.path.clone()));
        }
        let seen = known.map_or(ptr::null_mut(), |seen| Box::into_raw(Box::new(seen)));
        ptr::write(&raw mut (*file.cast::<Open>()).seen, seen);
        (*file).pMethods = &METHODS;
        done
    }
}

/// What is known of a file of this name; nothing if nobody watches.
unsafe fn known(name: *const c_char) -> Option<Seen> {
    if name.is_null() || !watched::any() {
        return None;
    }
    // SAFETY: SQLite's names end with a zero.
    let path = Path::new(OsStr::from_bytes(
        unsafe { CStr::from_ptr(name) }.to_bytes(),
    ));
    let (parent, name) = (path.parent()?, path.file_name()?);
    let path = parent.canonicalize().ok()?.join(name);
    let watch = watched::of(&path)?;
    watch.belongs_to_vfs(&path);
    Some(Seen { watch, path })
}

unsafe extern "C" fn remove(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    sync_folder: c_int,
) -> c_int {
    // SAFETY: as in `open`. That the name is gone tells the C library's call.
    unsafe {
        if let Some(how) = known(name).and_then(|seen| seen.watch.asked()) {
            return how.code(Asked::Remove);
        }
        let vfs = own_vfs(vfs);
        (*vfs)
            .xDelete
            .map_or(ffi::SQLITE_ERROR, |call| call(vfs, name, sync_folder))
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: nobody asks of a file that is closed.
    unsafe {
        let seen = (*file.cast::<Open>()).seen;
        if !seen.is_null() {
            drop(Box::from_raw(seen));
        }
    }
    own_call!(file, xClose)
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    to: *mut c_void,
    count: c_int,
    at: i64,
) -> c_int {
    own_call!(file, xRead, to, count, at)
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    bytes: *const c_void,
    count: c_int,
    at: i64,
) -> c_int {
    // SAFETY: as for `seen`.
    let failed = unsafe { failing(file) };
    let whole = match failed {
        Some(How::Torn) => count / 2,
        Some(how) => return how.code(Asked::Write),
        None => count,
    };
    let done = own_call!(file, xWrite, bytes, whole, at);
    if done == ffi::SQLITE_OK {
        // SAFETY: SQLite gives so many bytes.
        unsafe {
            let bytes = std::slice::from_raw_parts(bytes.cast::<u8>(), whole as usize);
            happened(file, |path| Event::Wrote(path, at as u64, bytes.to_vec()));
        }
    }
    failed.map_or(done, |how| how.code(Asked::Write))
}

unsafe extern "C" fn cut(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    // SAFETY: as for `seen`.
    if let Some(how) = unsafe { failing(file) } {
        return how.code(Asked::Cut);
    }
    let done = own_call!(file, xTruncate, size);
    if done == ffi::SQLITE_OK {
        // SAFETY: as for `seen`.
        unsafe { happened(file, |path| Event::Cut(path, size as u64)) };
    }
    done
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: as for `seen`.
    if let Some(how) = unsafe { failing(file) } {
        return how.code(Asked::Sync);
    }
    // That it is synced tells the C library's call below.
    own_call!(file, xSync, flags)
}

unsafe extern "C" fn share(
    file: *mut ffi::sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    to: *mut *mut c_void,
) -> c_int {
    // SAFETY: as for `seen`.
    if let (true, Some(how)) = (extend != 0, unsafe { failing(file) }) {
        return how.code(Asked::Share);
    }
    own_call!(file, xShmMap, page, size, extend, to)
}

/// The calls that are handed on and change nothing on the disk.
macro_rules! handed_on {
    ($($name:ident => $call:ident ($($argument:ident: $kind:ty),*);)+) => {$(
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> c_int {
            own_call!(file, $call $(, $argument)*)
        }
    )+};
}
handed_on! {
    size => xFileSize(to: *mut i64);
    lock => xLock(level: c_int);
    unlock => xUnlock(level: c_int);
    check_reserved_lock => xCheckReservedLock(to: *mut c_int);
    control => xFileControl(asked: c_int, with: *mut c_void);
    sector_size => xSectorSize();
    characteristics => xDeviceCharacteristics();
    share_lock => xShmLock(offset: c_int, count: c_int, flags: c_int);
    unshare => xShmUnmap(remove: c_int);
}

unsafe extern "C" fn share_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: as in `own_call`.
    unsafe {
        let own = own(file);
        if let Some(call) = (*(*own).pMethods).xShmBarrier {
            call(own);
        }
    }
}

//! The shell around the page: the window, file dialogs, opening and printing files, and one
//! door to the desk. Deliberately not here: any rule, any SQL, any sentence that a person reads.
mod ahead;
mod closing;
mod commands;
mod door;
mod fault;
mod log;
mod opened;
mod platform;
mod rare;
mod single;
mod start;
mod watch;
mod window;

pub use fault::CODES;

use single::Place;
use std::process::ExitCode;
use std::sync::Arc;

/// Opens the window and stays until it is closed. A second start on the same data folder
/// raises the first window and ends (data model, "Who owns what").
pub fn run() -> ExitCode {
    let Some(start) = start::Start::from_arguments(std::env::args_os().skip(1)) else {
        return ExitCode::from(2);
    };
    let place = match single::take_place(start.own(), start.file.as_deref()) {
        Place::RaisedTheOther => return ExitCode::SUCCESS,
        place => place,
    };
    log::begin(start.own());
    platform::suit_the_drawing();
    match open_window(start, place) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window did not open");
            ExitCode::FAILURE
        }
    }
}

fn open_window(start: start::Start, place: Place) -> tauri::Result<()> {
    let opened = opened::Opened::new(start.file.clone());
    let door = Arc::new(door::Door::new(
        start,
        matches!(place, Place::HeldByAnother),
    ));
    let (ahead, version) = ahead::Ahead::begin(Arc::clone(&door));
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::as_it_was_left())
        .plugin(window::stays_at_home())
        .manage(Arc::clone(&door))
        .manage(ahead)
        .manage(opened)
        .manage(closing::Closing::default())
        .manage(commands::Held::default())
        .register_asynchronous_uri_scheme_protocol(rare::SCHEME, rare::serve(Arc::clone(&door)))
        .invoke_handler(commands::handler())
        .on_page_load(window::on_page_load)
        .on_window_event(closing::on_window_event)
        .setup(move |app| {
            window::show_at_latest(app.handle());
            let warming = Arc::clone(&door);
            std::thread::spawn(move || warming.warm_up());
            watch::begin(app.handle().clone(), Arc::clone(&door), version);
            watch::back_up_daily(app.handle().clone(), Arc::clone(&door));
            single::answer_second_starts(app.handle().clone(), door, place);
            Ok(())
        })
        .run(tauri::generate_context!())
}

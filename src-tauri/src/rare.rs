//! Characters beyond the faces of most computers (Ext B–F, as in 𬱖): a block of the bundled face at a time, asked for
//! by the page's style only when such a character stands in the window. Not here: the face (`print`), which blocks
//! there are (the page).
use crate::door::Door;
use std::sync::Arc;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{UriSchemeContext, UriSchemeResponder, Wry};

/// `face://localhost/20000`, on Windows `http://face.localhost/20000`; the policy of `tauri.conf.json` allows fonts
/// from there, and nothing else.
pub const SCHEME: &str = "face";

/// Answers such requests on a thread of their own: unpacking the face takes a moment.
pub fn serve(
    door: Arc<Door>,
) -> impl Fn(UriSchemeContext<'_, Wry>, Request<Vec<u8>>, UriSchemeResponder) + Send + Sync + 'static
{
    move |_, request, responder| {
        let door = Arc::clone(&door);
        tauri::async_runtime::spawn_blocking(move || {
            let block = block(request.uri().path());
            let font = block.and_then(|first| door.desk().ok()?.rare_face(first));
            responder.respond(answer(font));
        });
    }
}

/// The block's first character: its number in hexadecimal digits.
fn block(path: &str) -> Option<u32> {
    u32::from_str_radix(path.trim_start_matches('/'), 16).ok()
}

fn answer(font: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let status = if font.is_some() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    };
    let mut answer = Response::new(font.unwrap_or_default());
    *answer.status_mut() = status;
    let plain = header::HeaderValue::from_static;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, plain("font/ttf"));
    // A font counts as coming from elsewhere here: without this the page may not use it.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, plain("*"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_named_by_its_first_character() {
        assert_eq!(block("/2cc00"), Some(0x2CC00));
        assert_eq!(block("/../bandeng.db"), None);
        assert_eq!(block("/"), None);
    }

    #[test]
    fn what_the_face_lacks_is_not_found() {
        assert_eq!(answer(None).status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(Some(vec![0])).status(), StatusCode::OK);
    }
}

//! The sheets that hang: margins, head and tail of the commitment list and of the bulletin of results, on A4 and
//! for the board (papers §3, §4). Not here: what stands between head and tail.

/// For the folder.
pub(super) mod a4 {
    use crate::layout::{Frame, MastheadLook, TailLook};

    pub const FRAME: Frame = Frame {
        width: 210.0,
        height: 297.0,
        top: 18.0,
        right: 20.0,
        bottom: 22.0,
        left: 24.0,
        foot: 10.0,
    };
    pub const MASTHEAD: MastheadLook = MastheadLook {
        title_pt: 24.0,
        mark_pt: 10.5,
        organisation_pt: Some(13.0),
        number_pt: 10.0,
        title_gap: 3.5,
        rule_gap: 3.0,
    };
    pub const TAIL: TailLook = TailLook {
        text_pt: 10.5,
        label: 19.0,
        signer_pt: 12.0,
        signer: 52.0,
    };
    /// In points.
    pub const FOOTER_PT: f64 = 9.0;
}

/// For the noticeboard.
pub(super) mod a3 {
    use crate::layout::{Frame, MastheadLook, TailLook};

    pub const FRAME: Frame = Frame {
        width: 297.0,
        height: 420.0,
        top: 15.0,
        right: 18.0,
        bottom: 18.0,
        left: 18.0,
        foot: 7.5,
    };
    pub const MASTHEAD: MastheadLook = MastheadLook {
        title_pt: 50.0,
        mark_pt: 18.0,
        organisation_pt: Some(22.0),
        number_pt: 18.0,
        title_gap: 3.5,
        rule_gap: 3.0,
    };
    pub const TAIL: TailLook = TailLook {
        text_pt: 18.0,
        label: 29.0,
        signer_pt: 24.0,
        signer: 92.0,
    };
    /// In points.
    pub const FOOTER_PT: f64 = 14.0;
}

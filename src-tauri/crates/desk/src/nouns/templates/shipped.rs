//! The templates inside the program, read once. Not here: a county's (`plan`).

use std::sync::OnceLock;

use rules::templates::{TemplateFault, Templates};

use crate::assets;
use crate::commands::kinds::TemplateFaultView;
use crate::fault::Fault;

/// What every village begins with. Fault: `template.broken`.
pub(crate) fn shipped() -> Result<&'static Templates, Fault> {
    static SHIPPED: OnceLock<Result<Templates, TemplateFault>> = OnceLock::new();
    let read = SHIPPED.get_or_init(|| Templates::read(assets::TEMPLATES));
    read.as_ref().map_err(refused)
}

/// A fault as a command answers it.
pub(crate) fn refused(fault: &TemplateFault) -> Fault {
    let told = told(fault);
    Fault::new(&told.code)
        .with("file", told.file)
        .with("line", told.line)
        .with("detail", told.detail)
        .at("path")
}

/// A fault as a preview lists it.
pub(crate) fn told(fault: &TemplateFault) -> TemplateFaultView {
    TemplateFaultView {
        code: fault.wrong.code().to_owned(),
        file: fault.file.clone(),
        line: u32::try_from(fault.line).unwrap_or_default(),
        detail: fault.wrong.word().to_owned(),
    }
}

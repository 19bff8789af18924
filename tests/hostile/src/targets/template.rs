//! A county's file: read, written out again, looked at, taken in. Not here: the shipped templates.

use rules::templates::CountyFile;
use serde_json::json;

use super::Target;
use crate::village::Sandbox;

pub(super) const TARGET: Target = Target {
    name: "template",
    take,
    words: &[
        "[[kind]]\n",
        "[[procedure]]\n",
        "[[category]]\n",
        "[[department]]\n",
        "[[stall]]\n",
        "[[point_rule]]\n",
        "[wording]\n",
        "[retention]\n",
        "[dates]\n",
        "[defaults]\n",
        "[levels]\n",
        "name = \"",
        "key = \"",
        "parent = \"",
        "steps = [",
        "quota = ",
        "{署名}",
        "99999999999999999999",
        "../../",
    ],
};

fn take(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(file) = CountyFile::read("县.toml", &text) {
        let again = CountyFile::read("县.toml", &file.write());
        assert!(again.is_ok(), "what it writes it reads: {again:?}");
    }
    Sandbox::within(|sandbox| taken_in(sandbox, data));
}

fn taken_in(sandbox: &Sandbox, data: &[u8]) {
    let desk = sandbox.desk();
    let path = json!({ "path": sandbox.file("县.toml", data) });
    let Ok(plan) = desk.call("template_preview", path.clone()) else {
        return;
    };
    let faults = plan["faults"].as_array().unwrap().len();
    match desk.call("template_import", path.clone()) {
        Ok(_) => assert_eq!(faults, 0, "landed with faults: {plan}"),
        Err(fault) => {
            assert!(faults > 0, "{} was not told before", fault.code);
            return;
        }
    }
    let again = desk.call("template_import", path).unwrap();
    assert_eq!(
        again["changes"],
        json!([]),
        "taken in again, it changes nothing"
    );
    for list in ["kind_list", "procedure_list", "category_list", "level_list"] {
        desk.call(list, json!({})).unwrap();
    }
    sandbox.is_clean();
}

//! Writes the command list as TypeScript into the file named on the command line (`make generated`).

fn main() -> std::io::Result<()> {
    let path = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "ui/src/api/gen/commands.ts".to_owned());
    std::fs::write(path, desk::typescript())
}

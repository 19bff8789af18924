//! A minute of hostile input for all targets together, on what the ordinary build has built: every seed, then
//! changes of seeds, the same at each run. `hostile [--seconds N] [--from NUMBER] [TARGET…]`, or
//! `hostile TARGET FILE` for one input. Not here: hours (`make fuzz`).
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "its output is what it is run for"
)]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use fastrand::Rng;
use hostile::{TARGETS, Target, changes, seeds, target};

/// An input that takes longer hangs the program in a person's hands.
const HANGS: Duration = Duration::from_secs(60);

struct Asked {
    seconds: u64,
    from: u64,
    targets: Vec<&'static Target>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [name, file] = words.as_slice()
        && let (Some(target), Ok(input)) = (target(name), std::fs::read(file))
    {
        (target.take)(&input);
        println!("{name}: {} bytes taken well", input.len());
        return ExitCode::SUCCESS;
    }
    let Some(asked) = Asked::read(&words) else {
        eprintln!("hostile [--seconds N] [--from NUMBER] [TARGET…] | hostile TARGET FILE");
        return ExitCode::from(2);
    };
    run(&asked)
}

impl Asked {
    fn read(words: &[String]) -> Option<Self> {
        let mut asked = Self {
            seconds: 60,
            from: 1,
            targets: Vec::new(),
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--seconds" => asked.seconds = words.next()?.parse().ok()?,
                "--from" => asked.from = words.next()?.parse().ok()?,
                name => asked.targets.push(target(name)?),
            }
        }
        if asked.targets.is_empty() {
            asked.targets = TARGETS.iter().collect();
        }
        Some(asked)
    }
}

fn run(asked: &Asked) -> ExitCode {
    std::panic::set_hook(Box::new(note));
    let watch = Watch::begin();
    let each = Duration::from_secs(asked.seconds) / u32::try_from(asked.targets.len()).unwrap_or(1);
    println!(
        "{:<15} {:>6} {:>10} {:>8} {:>8}",
        "target", "seeds", "executions", "seconds", "crashes"
    );
    let mut crashes = 0;
    for target in &asked.targets {
        let told = go(target, each, asked.from, &watch);
        crashes += told.crashes;
        println!(
            "{:<15} {:>6} {:>10} {:>8.1} {:>8}",
            target.name,
            told.seeds,
            told.executions,
            told.took.as_secs_f64(),
            told.crashes
        );
    }
    ExitCode::from(u8::from(crashes > 0))
}

/// What broke last: most of it is caught on the way and answered with a fault, and nobody needs to read it.
static BROKE: Mutex<String> = Mutex::new(String::new());

fn note(panic: &std::panic::PanicHookInfo<'_>) {
    *BROKE.lock().unwrap_or_else(PoisonError::into_inner) = panic.to_string();
}

struct Told {
    seeds: usize,
    executions: u64,
    took: Duration,
    crashes: u32,
}

/// All seeds, then changes until the time is over or something breaks.
fn go(target: &Target, time: Duration, from: u64, watch: &Watch) -> Told {
    let begun = Instant::now();
    let seeds = seeds::of(target.name).unwrap_or_default();
    let mut told = Told {
        seeds: seeds.len(),
        executions: 0,
        took: Duration::ZERO,
        crashes: 0,
    };
    for (name, input) in &seeds {
        told.executions += 1;
        if !well(target, input, watch) {
            eprintln!("the seed {name}");
            told.crashes += 1;
        }
    }
    let inputs: Vec<Vec<u8>> = seeds.into_iter().map(|(_, input)| input).collect();
    let mut rng = Rng::with_seed(from);
    while told.crashes == 0 && begun.elapsed() < time {
        let input = changes::changed(&mut rng, &inputs, target.words);
        told.executions += 1;
        if !well(target, &input, watch) {
            told.crashes += 1;
        }
    }
    told.took = begun.elapsed();
    told
}

fn well(target: &Target, input: &[u8], watch: &Watch) -> bool {
    watch.takes(target.name, input);
    let taken = catch_unwind(AssertUnwindSafe(|| (target.take)(input)));
    watch.rests();
    if taken.is_err() {
        let kept = keep(target.name, input);
        let broke = BROKE.lock().unwrap_or_else(PoisonError::into_inner);
        eprintln!("{}: {broke}", target.name);
        eprintln!("the input lies in {}", kept.display());
    }
    taken.is_ok()
}

/// Where it can be looked at: `hostile TARGET FILE`.
fn keep(target: &str, input: &[u8]) -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let folder = Path::new(&folder).join("hostile");
    let sum = input.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let path = folder.join(format!("{target}-{sum:016x}"));
    let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, input));
    if let Err(error) = written {
        eprintln!("{}: {error}", path.display());
    }
    path
}

type Taken = Option<(Instant, String, Vec<u8>)>;

/// Ends the program, with the input kept, where one input takes too long.
struct Watch(Arc<Mutex<Taken>>);

impl Watch {
    fn begin() -> Self {
        let taken = Arc::new(Mutex::new(None::<(Instant, String, Vec<u8>)>));
        let looked_at = Arc::clone(&taken);
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(Duration::from_secs(1));
                let taken = looked_at.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some((_, name, input)) =
                    taken.as_ref().filter(|(since, ..)| since.elapsed() > HANGS)
                {
                    eprintln!(
                        "{name}: hangs; the input lies in {}",
                        keep(name, input).display()
                    );
                    std::process::exit(1);
                }
            }
        });
        Self(taken)
    }

    fn takes(&self, name: &str, input: &[u8]) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) =
            Some((Instant::now(), name.to_owned(), input.to_vec()));
    }

    fn rests(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

//! Invented result bulletins with drawn photos.

use std::sync::LazyLock;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, Rgb, RgbImage};
use print::documents::results::{
    Again, Promised, ResultItem, ResultPhoto, ResultStanding, Results, ResultsAbout, VisitCount,
    photo,
};
use print::documents::{LampMark, PaperSize};
use rules::words::{Lamp, Rating};

use super::{MATTERS, day, lamp, meeting, sheet};

/// A road between hills, by night or with its lamps lit, as a camera has it: 1600 × 1200.
fn drawn(lit: bool) -> Vec<u8> {
    let picture: DynamicImage = RgbImage::from_fn(1600, 1200, |x, y| {
        let (fx, fy) = (f64::from(x) / 1600.0, f64::from(y) / 1200.0);
        let hill = 0.5 + 0.06 * (fx * 9.0).sin() + 0.03 * (fx * 23.0).cos();
        let road = (fx - 0.5).abs() < (fy - 0.5).max(0.0) * 0.6;
        let base = match (fy > hill, road) {
            (false, _) => 90.0 + 90.0 * fy,
            (true, true) => 96.0,
            (true, false) => 40.0,
        };
        let glow = (0..5)
            .map(|n| {
                let away = f64::from(n);
                let (cx, cy) = (0.62 + 0.07 * away, 0.5 - 0.06 * away);
                90.0 * (-((fx - cx).powi(2) + (fy - cy).powi(2)) * 900.0 / (1.0 + away)).exp()
            })
            .sum::<f64>();
        let value = base + if lit { glow * 1.8 } else { 0.0 };
        let part = |share: f64| (value * share).clamp(0.0, 255.0) as u8;
        Rgb([part(1.0), part(0.98), part(0.9)])
    })
    .into();
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 85);
    picture.write_with_encoder(encoder).unwrap();
    bytes
}

static PHOTOS: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| [drawn(false), drawn(true)]);

pub fn shot(paper: PaperSize, lit: bool, month: u32, on: u32) -> ResultPhoto {
    ResultPhoto {
        picture: photo(paper, &PHOTOS[usize::from(lit)]).unwrap(),
        taken_on: Some(day(2026, month, on)),
    }
}

fn done(
    words: &str,
    (month, on): (u32, u32),
    ratings: &[(Rating, u32)],
) -> (LampMark, ResultStanding) {
    let visit = (!ratings.is_empty()).then(|| VisitCount {
        households: true,
        ratings: ratings.to_vec(),
    });
    let standing = ResultStanding::Done {
        on: day(2026, month, on),
        words: words.into(),
        visit,
        again: Again::No,
    };
    (lamp(Lamp::Done, "办结"), standing)
}

fn stands(number: usize) -> (LampMark, ResultStanding) {
    match number {
        0 => done(
            "装好18盏；村电工每月1日巡检。",
            (12, 29),
            &[(Rating::Satisfied, 24), (Rating::MostlySatisfied, 2)],
        ),
        1 => done(
            "清淤310米、加固300米",
            (12, 28),
            &[(Rating::Satisfied, 12), (Rating::Unrated, 1)],
        ),
        2 => done("医生每月8日到村坐诊", (12, 20), &[]),
        3 => (
            lamp(Lamp::Overdue, "已超3天"),
            ResultStanding::Running(Some((day(2026, 12, 11), "已完成路基，等水泥".into()))),
        ),
        4 => (
            lamp(Lamp::OnTime, "还有19天"),
            ResultStanding::Running(None),
        ),
        _ => (
            lamp(Lamp::DueSoon, "还有2天"),
            ResultStanding::Running(Some((day(2026, 12, 20), "场地已租下。".into()))),
        ),
    }
}

/// So many matters, the first of them with photos.
pub fn results(paper: PaperSize, count: usize, photos: usize) -> Results {
    let items = (0..count).map(|number| {
        let (summary, measure, department, person, (y, m, d)) = MATTERS[number % MATTERS.len()];
        let (lamp, standing) = stands(number);
        ResultItem {
            number: number as u32 + 1,
            summary: summary.into(),
            lamp,
            promised: Some(Promised {
                on: day(2026, 11, 18),
                deadline: day(y, m, d),
                measure: measure.into(),
            }),
            standing,
            department: Some(department.into()),
            person: (number != 2).then(|| person.into()),
            // The third has only one, of afterwards.
            before: (number < photos && number != 2).then(|| shot(paper, false, 11, 2)),
            after: (number < photos).then(|| shot(paper, true, 12, 29)),
        }
    });
    let items: Vec<ResultItem> = items.collect();
    let kept = items
        .iter()
        .filter(|item| matches!(item.standing, ResultStanding::Done { .. }))
        .count() as u32;
    let mut sheet = sheet("青山村板凳会办理结果公示", "果2026-001");
    sheet.contact = Some("村民委员会值班室　电话 8555 0123".into());
    Results {
        sheet,
        paper,
        about: ResultsAbout::Meeting {
            line: meeting(),
            promised: (count as u32, kept),
            on_spot: 0,
        },
        as_of: day(2026, 12, 30),
        items,
    }
}

/// 2,000 characters in one matter, a rare name, a unit of 20 characters.
pub fn lengthen(told: &mut Results) {
    let item = &mut told.items[1];
    item.department = Some("青山县云溪镇老桥头片区水利工程建设管理站".into());
    item.person = Some("䶮𬱖".into());
    if let ResultStanding::Done { words, .. } = &mut item.standing {
        *words = "先勘测再清淤，逐段验收，村民到场。".repeat(118);
    }
}

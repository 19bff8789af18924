// The help, the tour and its offer: one topic a page and a stage of the meeting.
import type { HelpWording } from './help.zh'

export const helpEn: HelpWording = {
  title: 'Help',
  topics: 'Which page',
  pages: 'Pages',
  stages: 'The stages of a meeting',
  keys: 'Keys that work here',
  allKeys: 'All keys',
  back: 'Esc takes you back to where you were.',
  text: {
    today: {
      is: 'The page to begin the day with: what is due, the next meeting and the four lamps.',
      how: [
        'Choose a matter with the arrow keys and open it with Enter. Fill in what it asks for on the right, Ctrl Enter writes it, and the next one is at hand.',
        'Ctrl N begins a meeting, or enters the one that is running.',
        'The twelve boxes are the months: a red frame was missed, a yellow one still lacks a session.',
      ],
    },
    meetings: {
      is: 'Every meeting that was held or is planned, one a line.',
      how: [
        'Enter goes in: a planned one is prepared, a running one recorded, a finished one looked at.',
        '“Begin a meeting” at the top right starts a new one; so does Ctrl N.',
        'The year’s plan shows the year as one table, and plans several months at once.',
      ],
    },
    issues: {
      is: 'Every matter that villagers raised, whichever meeting it came from.',
      how: [
        '/ goes to the search field: matter, unit, measure and number are all searched.',
        'The lamps at the top show only what is overdue or due soon.',
        'Enter opens a matter: its life from the first day, and what can be done with it.',
        'Ctrl Z takes back a slip; a correction can be written to what hangs on the board.',
      ],
    },
    commitments: {
      is: 'What was promised, as a board by lamp, unit or person, and as a timetable.',
      how: [
        'V changes between board and timetable.',
        'A bar runs from the promise to the deadline; hatched days are overdue.',
        'To extend, drag the bar’s end or press Alt →, then give the reason.',
      ],
    },
    ledger: {
      is: 'The ledger, one matter a line, in the columns of the paper.',
      how: [
        'Choose the year, and four columns or all of them.',
        'Copy the table and paste it into a spreadsheet.',
        'To print it, go to Print.',
      ],
    },
    people: {
      is: 'People and households, posts, units and grids.',
      how: [
        'Pinyin, initials, characters and the last digits of a phone all find.',
        'Import a roster from Excel or CSV, or add people one by one, also while they sign in.',
        'Leaving, dying, dividing a household: open the person or household. Names and past matters stay.',
      ],
    },
    figures: {
      is: 'Figures to report: one sentence for a period, and each figure opens what it counts.',
      how: [
        'Choose the period first.',
        'Copy the sentence into your report.',
        'Walk a chart with the arrow keys, Enter opens the matters; each chart has a table, too.',
      ],
    },
    print: {
      is: 'Commitment lists, timetables and ledgers, shown as they will be printed.',
      how: [
        'Choose the paper and the meeting.',
        'Post the public edition: no reporters, names and phones masked. Each masked place has a number; look at each before printing.',
        'Print at once, or save a file to take along.',
        'Once it hangs, log the board and the last day; you are told when to take it down.',
      ],
    },
    community: {
      is: 'Small wishes, service markets, points and disputes, each on its own page.',
      how: [
        'Choose the page at the top.',
        'A wish is written down, verified, posted, claimed, its claimer rung up, then fulfilled.',
        'Plan a market, note its stalls; what people ask there joins the issues.',
        'Disputes are for the village alone and stand on no paper.',
      ],
    },
    settings: {
      is: 'The village, the recorder, type size, colours, backup, and what kinds, procedures and categories are called.',
      how: [
        'Ctrl + and Ctrl − change the type size anywhere.',
        'Choose a USB stick under “Backup”, and closing puts one there by itself. Look inside before you restore.',
        '“Check” compares journal and data: what was changed behind the app’s back is named. Data replaced as a whole do not show; the codes on posted sheets do.',
        'Where several share it, write down their names: whoever opens it chooses. Ctrl L locks the screen.',
        'Change kinds, procedures and categories to your county’s words; new meetings use them.',
      ],
    },
    roster: {
      is: 'Brings in a roster from Excel or CSV.',
      how: [
        'Choose the file or drag it onto the window.',
        'See who is added, changed or skipped, then import with Ctrl Enter.',
        'A wrong import goes back as one step with Ctrl Z.',
      ],
    },
    prepare: {
      is: 'Before the meeting: which kind, when, where, who is called, and what is to be discussed.',
      how: [
        'Days can be typed in many ways: 11-30, +30, 月底.',
        'What was collected beforehand waits below and is laid before the meeting.',
        'Note which units were invited and what they answered.',
        'Ctrl Enter begins the meeting and goes on to signing in.',
      ],
    },
    sign_in: {
      is: 'Type who comes: initials of the name, the first one is chosen, Enter signs in.',
      how: [
        'zyh finds 张义华; the last digits of the phone do, too.',
        'Not on the roster: type the full name and press Ctrl Enter.',
        'For people whose names nobody knows, a number is enough.',
        'Ctrl Z takes back a slip. Ctrl PgDn goes on to recording.',
      ],
    },
    record: {
      is: 'One line a matter: who and what; Enter keeps it.',
      how: [
        'Type who, Tab, then what, Enter. Leave the name empty if nobody gave it.',
        'The agenda and the clock stand on the left; F8 goes to the next step.',
        'A matter like an earlier one is offered; Ctrl D adds it there.',
        'Ctrl ↑ changes the one before. Half-written words outlive a power cut.',
      ],
    },
    sort: {
      is: 'Where each matter goes: resolved on the spot, committed, under study, referred, explained.',
      how: [
        '1 to 5 choose, and the cursor moves to the first field.',
        'A commitment needs a unit and a day; +30 and 月底 are understood.',
        'Ctrl Enter goes on to the next one.',
        'Collective money: you are reminded of the procedure that comes first.',
      ],
    },
    close: {
      is: 'A last look: what is not sorted, whether the head count is right, whether there are photos.',
      how: [
        'Yellow lines lack something; they lead to it.',
        'Ctrl Enter closes the meeting, and the list can be printed.',
        'A meeting that was closed too early can be opened again.',
      ],
    },
    meeting_print: {
      is: 'Prints this meeting’s list and timetable for the board.',
      how: [
        'Choose the public edition and look at what is masked.',
        'Ctrl P prints; without a printer save it to a USB stick.',
        'Once it hangs, log the posting.',
      ],
    },
  },
  forms: {
    person: 'Only the name is needed; all else can follow later.',
    post: 'Whoever holds a post is named in public editions.',
    postEnd: 'From this day on the post is no longer held; past matters keep the name.',
    unit: 'Units are chosen from here for commitments and referrals.',
    offer: 'What a unit can give, so that wishes and needs find it.',
    place: 'Grids hold units; a household belongs to the lowest of them.',
    kind: 'New meetings of this kind follow it; past ones stay as they were.',
    category: 'The keywords let a category be guessed while a matter is recorded.',
    market: 'Day and place first; stalls can be noted later.',
    marketCancel: 'It stays in the list with the reason.',
    back: 'Listed on the roster again, with household and past matters.',
    dispute: 'Write what is known; the outcome is noted later.',
    disputeResult: 'If settled, what was agreed; if not, where it goes next.',
    step: 'Note each step once it is done: the day, and who was there.',
    drop: 'Say why it ends here; the steps that were done stay.',
  },
  acts: {
    progress: 'How far it has come, in a line; the deadline stays.',
    correction:
      'What hangs on the board says something wrong: set it right here. The old sheet stays on file.',
    sort: 'Choose one of five, who acts, and by when.',
    reopened: 'It was not done well: who acts now, and by when.',
    answered: 'What the department said, in its own words.',
    extended: 'An extension needs a reason and somebody who agrees; the old day stays visible.',
    discussed_again: 'What was said, and when it is discussed again.',
    done: 'What was done; you are reminded of the return visit.',
    visited: 'One entry for each person asked; if somebody is dissatisfied, it can be reopened.',
    struck_off: 'Somebody who did not handle it reviews it, and it is closed for good.',
    raised: 'Not raised in a meeting: who took it, and where.',
    restored: 'Puts a withdrawn or merged matter back as it was.',
    committed: 'Promises a day; you are reminded as it comes near.',
    under_study: 'Cannot be settled yet: a day to discuss it again.',
    referred: 'Goes to a department, with a day for its answer.',
    explained: 'What cannot be done is explained; once accepted it can be struck off.',
    taken_up: 'Something new has come up: taken up again.',
    returned: 'The department sent it back: why, and then it is sorted anew.',
    promise: 'Who acts and how. For another day use the extension.',
    merged: 'The same as another matter: only that one goes on.',
    split: 'Two matters in one: the second gets its own number.',
    link: 'Two matters that belong together show each other.',
    withdrawn: 'Nobody asks for it any more: say why. It can be restored.',
  },
  tour: {
    title: 'A look round',
    again: 'Show me round',
    againHint: 'Five steps to what matters most.',
    nth: (n, all) => `Step ${n} of ${all}`,
    next: 'Next',
    done: 'Done',
    skip: 'Skip',
    steps: {
      today: [
        'Begin the day here',
        'What is due, overdue or to be visited stands under Today, and leaves once it is done.',
      ],
      open: [
        'Begin a meeting here',
        'Prepare, sign in, record, sort, close, print: one stage leads to the next. Ctrl N comes here, too.',
      ],
      find: [
        'Find anything',
        'People, issues, meetings and actions, by pinyin initials. Ctrl K works on every page.',
      ],
      print: [
        'Print for the board',
        'Commitment lists, timetables and ledgers. The public edition masks names and phones.',
      ],
      saved: [
        'Nothing to save',
        'Every character is kept as you type; here stands since when. Ctrl Z takes back, F1 helps.',
      ],
    },
  },
}

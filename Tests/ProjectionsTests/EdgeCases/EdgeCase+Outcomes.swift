import EventLog
import Projections
import School
import TestSupport

// Exempt pupils, pupils not attested, pupils without marks, and corrections after closing.
extension EdgeCase {
  /// p-0 has 5, p-1 has 4, p-2 is exempt, p-3 has 3 in algebra; p-2 has 5 in English. Three marks in algebra each but
  /// for p-2, who is excused from the lesson as exempt.
  static let exempt = EdgeCase(
    name: "exempt pupils",
    write: { school in
      let register = school.register
      let pupils = try (0..<4).map { _ in try register.enrol(register.classA) }
      try register.join(pupils[2], register.group1)
      for (pupil, symbol) in zip(pupils, ["5", "4", "осв", "3"]) {
        try register.outcome(symbol, pupil, register.algebra)
      }
      try register.outcome("5", pupils[2], register.english1)
      let lesson = try register.lesson(register.algebra, "2025-09-10")
      for pupil in [pupils[0], pupils[1], pupils[3]] {
        for symbol in ["3", "4", "5"] {
          try register.mark(symbol, pupil, register.algebra, lesson, "2025-09-10")
        }
      }
      try register.absence(pupils[2], register.algebra, lesson, "2025-09-10", .exempt)
    },
    lines: [
      // N = 4 − 1 exempt = 3; success 3/3, quality 2/3; SOU (100 + 64 + 36)/3; average (5 + 4 + 3)/3.
      Line(
        "results --term 1ч --by course", "7А-алгебра/1ч",
        "n=3 n5=1 n4=1 n3=1 n2=0 notAttested=0 exempt=1 success=100 quality=66.667 sou=66.667 average=4"),
      // The whole class: p-2's five in English besides: N = 4; quality 3/4; SOU (200 + 64 + 36)/4; average 17/4.
      Line(
        "results --term 1ч", "7А/1ч", "n=4 n5=2 exempt=1 success=100 quality=75 sou=75 average=4.25"),
      // p-0 and p-2 have only fives, «осв» left out; p-1 one four only: good and one four; p-3 one three.
      Line(
        "class-results --term 1ч", "7А/1ч",
        "pupils=4 excellent=2 good=1 oneThree=1 oneFour=1 failing=0 success=100 quality=75"),
      // «осв» is no number: three outcomes, mean 12/3; the formula was never asked.
      Line(
        "objectivity --term 1ч", "7А-алгебра",
        "outcomes=3 computed=0 forced=0 share=— outcomeMean=4 difference=—"),
      Line("summary --class 7А --term 1ч", "p-2", "алгебра/1ч=осв английский/1ч=5 outcomes=2"),
      Line(
        "progress --class 7А --term 1ч", "p-2/7А-алгебра", "count=0 average=— missed=1 excused=1 outcome=осв"),
      Line(
        "register --course 7А-алгебра --term 1ч", "p-2",
        "2025-09-10/7А-алгебра/1=осв average=— count=0 missed=1 outcome=осв"),
      // An absence as exempt is for a good reason; the only lesson of the day was missed: a day, not an ill one.
      Line(
        "attendance --class 7А --term 1ч", "p-2",
        "days=1 daysIll=0 lessons=1 lessonsIll=0 lessonsExcused=1 lessonsUnexcused=0 lessonsHeld=1"),
      Line("missed --class 7А --term 1ч", "p-2", "2025-09-10=1 total=1 ill=0 excused=1 unexcused=0"),
      // Marks 3, 3, 0, 3 of 3 needed: an exempt pupil is taught the course all the same.
      Line("density --term 1ч", "7А-алгебра", "pupils=4 least=0 mean=2.25 below=1 none=1 density=75"),
      // «осв» is no outcome for the region: 5, 4, 3 and 5.
      Line("regional --term 1ч", "school", "outcomes=4 success=100 quality=75"),
    ])

  /// p-0 has 5, p-1 «н/а», p-2 has 2, p-3 has 4.
  static let notAttested = EdgeCase(
    name: "not attested",
    write: { school in
      let register = school.register
      for symbol in ["5", "н/а", "2", "4"] {
        try register.outcome(symbol, try register.enrol(register.classA), register.algebra)
      }
    },
    lines: [
      // N = 4; success and quality 2/4; SOU (100 + 64 + 16 + 7)/4; the average is of marks only: (5 + 4 + 2)/3.
      Line(
        "results --term 1ч", "7А/1ч",
        "n=4 n5=1 n4=1 n3=0 n2=1 notAttested=1 exempt=0 success=50 quality=50 sou=46.75 average=3.667"),
      Line("results --term 1ч --by teacher", "t-0/1ч", "n=4 notAttested=1 success=50"),
      // Who is not attested fails like who has a two.
      Line(
        "class-results --term 1ч", "7А/1ч",
        "pupils=4 excellent=1 good=1 oneThree=0 oneFour=1 failing=2 success=50 quality=50"),
      Line("objectivity --term 1ч", "7А-алгебра", "outcomes=3 outcomeMean=3.667"),
      Line("summary --class 7А --term 1ч", "p-1", "алгебра/1ч=н/а outcomes=1"),
      Line("progress --class 7А --term 1ч", "p-1/7А-алгебра", "outcome=н/а count=0 average=—"),
      Line("register --course 7А-алгебра --term 1ч", "p-1", "outcome=н/а average=— count=0"),
      Line("regional --term 1ч", "school", "outcomes=4 success=50 quality=50"),
      Line("density --term 1ч", "7А-алгебра", "pupils=4 below=4 none=4 density=0"),
    ])

  /// Two pupils, one lesson of algebra: p-0 without any mark, p-1 with «зач» and a five that does not count.
  static let noMarks = EdgeCase(
    name: "no marks",
    write: { school in
      let register = school.register
      try register.enrol(register.classA)
      let pupil = try register.enrol(register.classA)
      let lesson = try register.lesson(register.algebra, "2025-09-10")
      try register.mark("зач", pupil, register.algebra, lesson, "2025-09-10")
      try register.mark("5", pupil, register.algebra, lesson, "2025-09-10", weight: 0)
    },
    lines: [
      // Nothing of nothing is no figure, and no row.
      Line("results --term 1ч", "7А/1ч", "nowhere"),
      Line("class-results --term 1ч", "7А/1ч", "nowhere"),
      Line("objectivity --term 1ч", "7А-алгебра", "nowhere"),
      // Marks 0 and 2 of 3: below both, none one; (0 + 2/3)/2.
      Line("density --term 1ч", "7А-алгебра", "pupils=2 least=0 mean=1 below=2 none=1 density=33.333"),
      // A course in which nobody was taught a lesson has pupils, none of them with a mark: English has no members.
      Line("density --term 1ч", "7А-английский-1", "nowhere"),
      Line("progress --class 7А --term 1ч", "p-0/7А-алгебра", "marks=— count=0 average=— missed=0 outcome=—"),
      // What has no number and what has no weight leaves no average, but they are marks.
      Line("progress --class 7А --term 1ч", "p-1/7А-алгебра", "marks=зач,5 count=2 average=—"),
      Line("register --course 7А-алгебра --term 1ч", "p-0", "average=— count=0 missed=0 outcome=—"),
      Line(
        "register --course 7А-алгебра --term 1ч", "p-1", "2025-09-10/7А-алгебра/1=зач,5 average=— count=2"),
      Line("summary --class 7А --term 1ч", "p-0", "алгебра/1ч=— outcomes=0"),
      Line("attendance --class 7А --term 1ч", "p-0", "days=0 lessons=0 lessonsHeld=1"),
      Line("timeliness --by course --term 1ч", "7А-алгебра", "due=0 share=— median=— marks=2 marksShare=100"),
      Line("regional --term 1ч", "school", "pupils=2 marks=2 outcomes=0 success=— quality=—"),
    ])

  /// Algebra of the first quarter is closed on 2025-10-27. Then t-0 is let in again: a three becomes a five, another
  /// pupil's two is taken back, and the outcome, which the formula had proposed as 3, becomes 4.
  static let afterClosing = EdgeCase(
    name: "a correction after closing",
    write: { school in
      let register = school.register
      let (history, teacher) = (school.history, ActorNumber.staff(StaffNumber(0)))
      let pupils = [try register.enrol(register.classA), try register.enrol(register.classA)]
      let lesson = try register.lesson(register.algebra, "2025-10-20")
      let three = try register.mark("3", pupils[0], register.algebra, lesson, "2025-10-20")
      let two = try register.mark("2", pupils[1], register.algebra, lesson, "2025-10-20")
      let set = TermMarkSet {
        ($0.pupil, $0.course, $0.term) = (pupils[0], register.algebra, register.quarter1)
        ($0.mark, $0.computed) = (Mark(symbol: "3") ?? .none, Mark(symbol: "3") ?? .none)
      }
      let outcome = try history.record(set, on: .of("2025-10-24"), by: teacher)
      for aspect in [Aspect.lessons, .marks, .programme, .remarks, .termMarks] {
        let closed = ScopeClosed {
          ($0.scopeKind, $0.aspect) = (.course, aspect)
          ($0.course, $0.term) = (register.algebra, register.quarter1)
        }
        try history.record(closed, on: .of("2025-10-27"), by: school.deputy)
      }
      let corrected = MarkCorrected {
        ($0.pupil, $0.course, $0.lesson) = (pupils[0], register.algebra, lesson)
        ($0.old, $0.mark, $0.weight) = (Mark(symbol: "3") ?? .none, Mark(symbol: "5") ?? .none, 1)
      }
      try history.record(
        corrected, on: .of("2025-10-20"), by: teacher, at: school.clock("2025-11-06", hours: 12),
        amends: three,
        reason: .recheck, flags: .afterClose)
      let annulled = MarkAnnulled {
        ($0.pupil, $0.course, $0.lesson) = (pupils[1], register.algebra, lesson)
        ($0.mark, $0.weight) = (Mark(symbol: "2") ?? .none, 1)
      }
      try history.record(
        annulled, on: .of("2025-10-20"), by: teacher, at: school.clock("2025-11-06", hours: 12), amends: two,
        reason: .recheck, flags: .afterClose)
      let better = TermMarkCorrected {
        ($0.pupil, $0.course, $0.term) = (pupils[0], register.algebra, register.quarter1)
        ($0.old, $0.mark) = (Mark(symbol: "3") ?? .none, Mark(symbol: "4") ?? .none)
      }
      try history.record(
        better, on: .of("2025-10-24"), by: teacher, at: school.clock("2025-11-06", hours: 14),
        amends: outcome,
        reason: .recheck, flags: .afterClose)
    },
    lines: [
      // The last word counts everywhere: one outcome, 4.
      Line(
        "results --term 1ч", "7А/1ч", "n=1 n5=0 n4=1 n3=0 success=100 quality=100 sou=64 average=4"),
      Line(
        "class-results --term 1ч", "7А/1ч", "pupils=1 excellent=0 good=1 oneThree=0 oneFour=1 quality=100"),
      // What was proposed stands: 4 is not 3.
      Line("objectivity --term 1ч", "7А-алгебра", "outcomes=1 computed=1 forced=1 share=100 outcomeMean=4"),
      Line(
        "register --course 7А-алгебра --term 1ч", "p-0",
        "2025-10-20/7А-алгебра/1=5 average=5 count=1 outcome=4"),
      Line("register --course 7А-алгебра --term 1ч", "p-1", "2025-10-20/7А-алгебра/1=— average=— count=0"),
      Line("summary --class 7А --term 1ч", "p-0", "алгебра/1ч=4 outcomes=1"),
      Line("progress --class 7А --term 1ч", "p-0/7А-алгебра", "marks=5 count=1 average=5 outcome=4"),
      // One mark left in two pupils, of three needed: (1/3 + 0)/2.
      Line("density --term 1ч", "7А-алгебра", "pupils=2 mean=0.5 below=2 none=1 density=16.667"),
      // A mark is as timely as it was set first; the one taken back is none.
      Line("timeliness --by course --term 1ч", "7А-алгебра", "marks=1 marksOnTime=1 marksShare=100"),
      Line("corrections --term 1ч", "total/t-0", "corrections=2 annulments=1 afterClose=3"),
      // 3 became 5: a jump of two points. Two at 12:00, one at 14:00; 2025-11-06 ends no term.
      Line(
        "correction-anomalies --term 1ч", "t-0",
        "corrections=2 annulments=1 afterClose=3 night=0 lastDays=0 jumps=1 bulk=2 flagged=yes"),
      Line("regional --term 1ч", "school", "marks=1 outcomes=1 success=100 quality=100"),
    ])
}

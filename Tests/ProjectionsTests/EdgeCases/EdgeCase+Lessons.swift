import EventLog
import Projections
import School
import TestSupport

// Lessons that another teacher gave, and lessons that were moved over the end of a term.
extension EdgeCase {
  /// Algebra on Mondays. In September t-4 gives the one of 09-08, the one of 09-15 is cancelled, 09-01 and 09-22 are
  /// t-0's own, 09-29 nobody entered. At 09-08 a mark and homework are given.
  static let substitution = EdgeCase(
    name: "a substitution",
    write: { school in
      let register = school.register
      let algebra = register.algebra
      try school.slot(algebra, weekday: 1)
      let pupil = try register.enrol(register.classA)
      try register.lesson(algebra, "2025-09-01")
      try school.substitute(algebra, "2025-09-08", by: 4, for: 0)
      let given = try register.lesson(algebra, "2025-09-08")
      try register.mark("4", pupil, algebra, given, "2025-09-08")
      try school.homework(algebra, "2025-09-08", due: "2025-09-15", minutes: 40, lesson: given)
      try school.cancel(algebra, "2025-09-15")
      try register.lesson(algebra, "2025-09-22")
    },
    lines: [
      Line(
        "substitutions --from 2025-09-01 --to 2025-09-30", "2025-09-08/7А-алгебра/1/substituted",
        "lessons=1 coefficient=0.8"),
      Line("substitutions --from 2025-09-01 --to 2025-09-30", "substituted", "lessons=1 coefficient=0.8"),
      Line("substitutions --from 2025-09-01 --to 2025-09-30", "cancelled", "lessons=1 coefficient=—"),
      // Two lessons of one's own, one for the colleague.
      Line(
        "timesheet --from 2025-09-01 --to 2025-09-30", "t-0/7А-алгебра",
        "2025-09-08=— main=2 extra=0 substituted=0 total=2"),
      Line(
        "timesheet --from 2025-09-01 --to 2025-09-30", "t-4/7А-алгебра",
        "2025-09-08=1 main=0 extra=0 substituted=1 total=1"),
      // Five Mondays, one of them cancelled.
      Line(
        "programme --from 2025-09-01 --to 2025-09-30", "7А-алгебра",
        "due=4 given=3 cancelled=1 substituted=1 deviation=-1 behind=yes"),
      // The course stays its teacher's.
      Line(
        "unfilled --from 2025-09-01 --to 2025-09-30", "t-0", "due=4 entered=3 unfilled=1 share=25"),
      Line("unfilled --from 2025-09-01 --to 2025-09-30", "t-4", "nowhere"),
      Line(
        "timeliness --from 2025-09-01 --to 2025-09-30", "t-0", "due=4 onTime=3 missing=1 share=75 marks=1"),
      Line("timeliness --from 2025-09-01 --to 2025-09-30", "t-4", "nowhere"),
      Line("roll-calls --from 2025-09-01 --to 2025-09-30", "t-0", "lessons=3 confirmed=0 without=3 share=0"),
      Line(
        "homework --from 2025-09-01 --to 2025-09-30 --by teacher", "t-0",
        "lessons=3 without=2 share=66.667 minutes=40"),
      Line("density --from 2025-09-01 --to 2025-09-30 --by teacher", "t-0", "pupils=1 least=1"),
      Line("register --course 7А-алгебра --term 1ч", "p-0", "2025-09-08/7А-алгебра/1=4 count=1 average=4"),
      // Of a substituted and a cancelled lesson nobody gave one; the three lessons of the sheet were all due.
      Line("inspection --from 2025-09-01 --to 2025-09-30", "substitutions", "checked=2 found=1 share=50"),
      Line("inspection --from 2025-09-01 --to 2025-09-30", "timesheet", "checked=3 found=0 share=0"),
      Line("inspection --from 2025-09-01 --to 2025-09-30", "timeliness", "checked=4 found=1 share=25"),
      Line(
        "regional --from 2025-09-01 --to 2025-09-30", "school",
        "lessonsDue=4 lessonsEntered=3 enteredShare=75 lessonsLate=0 lateShare=0"),
    ])

  /// Algebra on Mondays; that of 10-20, the last of the first quarter, is given on Wednesday 11-12, in the second. Held
  /// are 09-01 and 11-12; at 11-12 p-0 has 5 and p-1 is absent, and there is homework.
  static let rescheduled = EdgeCase(
    name: "a lesson rescheduled over a term's end",
    write: { school in
      let register = school.register
      let algebra = register.algebra
      try school.slot(algebra, weekday: 1)
      let pupils = [try register.enrol(register.classA), try register.enrol(register.classA)]
      try register.lesson(algebra, "2025-09-01")
      try school.reschedule(algebra, "2025-10-20", to: "2025-11-12")
      let lesson = try register.lesson(algebra, "2025-11-12")
      try register.mark("5", pupils[0], algebra, lesson, "2025-11-12")
      try register.absence(pupils[1], algebra, lesson, "2025-11-12")
      try school.homework(algebra, "2025-11-12", due: "2025-11-17", minutes: 25, lesson: lesson)
    },
    lines: [
      // Mondays 09-01 … 10-20 are eight, one of them moved away; 11-10 … 12-29 are eight, and one came.
      Line("programme --term 1ч", "7А-алгебра", "due=7 given=1 deviation=-6"),
      Line("programme --term 2ч", "7А-алгебра", "due=9 given=1 deviation=-8"),
      Line("unfilled --term 1ч --by course", "7А-алгебра", "due=7 entered=1 unfilled=6"),
      Line("unfilled --term 2ч --by course", "7А-алгебра", "due=9 entered=1 unfilled=8"),
      Line("timeliness --term 1ч --by course", "7А-алгебра", "due=7 onTime=1 missing=6 marks=0"),
      Line("timeliness --term 2ч --by course", "7А-алгебра", "due=9 onTime=1 missing=8 marks=1"),
      // It was due on the day that it was given: no extra lesson.
      Line("timesheet --from 2025-11-01 --to 2025-11-30", "t-0", "2025-11-12=1 main=1 extra=0 total=1"),
      Line("register --course 7А-алгебра --term 1ч", "p-0", "count=0 average=—"),
      Line("register --course 7А-алгебра --term 2ч", "p-0", "2025-11-12/7А-алгебра/1=5 count=1 average=5"),
      Line("progress --pupil p-0 --term 1ч", "p-0/7А-алгебра", "count=0"),
      Line("progress --pupil p-0 --term 2ч", "p-0/7А-алгебра", "count=1 average=5"),
      Line("density --term 1ч", "7А-алгебра", "pupils=2 mean=0 none=2 density=0"),
      Line("density --term 2ч", "7А-алгебра", "pupils=2 mean=0.5 none=1 density=16.667"),
      Line("attendance --class 7А --term 1ч", "p-1", "lessonsHeld=1 lessons=0"),
      Line("attendance --class 7А --term 2ч", "p-1", "lessonsHeld=1 lessons=1 days=1"),
      Line("missed --class 7А --term 2ч", "p-1", "2025-11-12=1 total=1"),
      Line("homework --term 2ч", "7А-алгебра", "lessons=1 without=0 share=0 minutes=25"),
      Line("roll-calls --term 2ч --by course", "7А-алгебра", "lessons=1 without=1"),
      Line("regional --term 1ч", "school", "lessonsDue=7 lessonsEntered=1 marks=0"),
      Line("regional --term 2ч", "school", "lessonsDue=9 lessonsEntered=1 marks=1"),
    ])

  /// A lesson of 10-20 with p-0's five, p-1's absence and a roll-call was entered on the wrong day: it is stated again
  /// as held on 11-12, in the second quarter. What was recorded at it goes with it.
  static let restated = EdgeCase(
    name: "a lesson stated again over a term's end",
    write: { school in
      let register = school.register
      let algebra = register.algebra
      let pupils = [try register.enrol(register.classA), try register.enrol(register.classA)]
      let lesson = LessonNumber(0)
      let held = LessonHeld { ($0.lesson, $0.course, $0.number) = (lesson, algebra, 1) }
      let first = try school.history.record(held, on: .of("2025-10-20"))
      try register.mark("5", pupils[0], algebra, lesson, "2025-10-20")
      try register.absence(pupils[1], algebra, lesson, "2025-10-20")
      try register.late(pupils[0], algebra, lesson, "2025-10-20")
      try school.history.record(
        AttendanceConfirmed { ($0.lesson, $0.course, $0.present) = (lesson, algebra, 1) },
        on: .of("2025-10-20"))
      try school.history.record(
        held, on: .of("2025-11-12"), amends: first, reason: .wrongLesson, flags: .restatement)
    },
    lines: [
      Line("register --course 7А-алгебра --term 1ч", "p-0", "count=0 average=—"),
      Line("register --course 7А-алгебра --term 2ч", "p-0", "count=1 average=5"),
      Line("register --course 7А-алгебра --term 2ч", "p-1", "count=0 missed=1"),
      Line("progress --pupil p-0 --term 1ч", "p-0/7А-алгебра", "count=0 late=0"),
      Line("progress --pupil p-0 --term 2ч", "p-0/7А-алгебра", "count=1 average=5 late=1"),
      Line("density --term 1ч", "7А-алгебра", "mean=0 none=2"),
      Line("density --term 2ч", "7А-алгебра", "mean=0.5 none=1 density=16.667"),
      Line("attendance --class 7А --term 1ч", "p-1", "lessonsHeld=0 lessons=0"),
      Line("attendance --class 7А --term 2ч", "p-1", "lessonsHeld=1 lessons=1 days=1"),
      Line("attendance --class 7А --term 2ч", "p-0", "late=1"),
      Line("missed --class 7А --term 1ч", "p-1", "total=0"),
      Line("missed --class 7А --term 2ч", "p-1", "2025-11-12=1 total=1"),
      Line("diary --pupil p-0 --term 2ч", "2025-11-12/7А-алгебра/1", "marks=5"),
      Line("diary --pupil p-0 --term 1ч", "2025-10-20/7А-алгебра/1", "nowhere"),
      Line("programme --term 1ч", "7А-алгебра", "nowhere"),
      Line("programme --term 2ч", "7А-алгебра", "given=1"),
      Line("timesheet --from 2025-11-01 --to 2025-11-30", "t-0", "2025-11-12=1 extra=1 total=1"),
      Line("roll-calls --term 1ч --by course", "7А-алгебра", "nowhere"),
      Line("roll-calls --term 2ч --by course", "7А-алгебра", "lessons=1 confirmed=1 without=0"),
      Line("homework --term 2ч", "7А-алгебра", "lessons=1 without=1"),
    ])
}

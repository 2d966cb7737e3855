import EventLog
import Projections
import School
import TestSupport

// Pupils who change classes within a term, and pupils of subgroups.
extension EdgeCase {
  /// p-0 goes from 7А to 7Б on 2025-10-01 and p-3 on 2025-11-10; p-1 stays in 7А, p-2 in 7Б. Algebra is held in 7А on
  /// 09-10 and 10-08, in 7Б on 09-11 and 10-09. p-0 has a five in 7А and is absent on 10-09. Outcomes of the first
  /// quarter: p-0 4 in 7Б, p-1 3 and p-3 5 in 7А. g-0 answers for p-0 and has an account. p-0 enters on 09-15 and 10-15.
  static let transfer = EdgeCase(
    name: "a transfer within a term",
    write: { school in
      let register = school.register
      let (classA, classB) = (register.classA, register.classB)
      let pupils = try [classA, classA, classB, classA].map { try register.enrol($0) }
      let first = try register.lesson(register.algebra, "2025-09-10")
      try register.lesson(register.algebraB, "2025-09-11")
      try register.mark("5", pupils[0], register.algebra, first, "2025-09-10")
      try register.transfer(pupils[0], to: classB, on: "2025-10-01")
      try register.lesson(register.algebra, "2025-10-08")
      let last = try register.lesson(register.algebraB, "2025-10-09")
      try register.absence(pupils[0], register.algebraB, last, "2025-10-09")
      try register.outcome("4", pupils[0], register.algebraB)
      try register.outcome("3", pupils[1], register.algebra)
      try register.outcome("5", pupils[3], register.algebra)
      try register.transfer(pupils[3], to: classB, on: "2025-11-10")
      let guardian = GuardianNumber(0)
      let history = school.history
      try history.record(
        GuardianRegistered { ($0.guardian, $0.key) = (guardian, "g-0") }, on: RegisterSchool.start)
      try history.record(
        GuardianLinked { ($0.guardian, $0.pupil) = (guardian, pupils[0]) }, on: RegisterSchool.start)
      try history.record(AccountActivated { $0.person = .guardian(guardian) }, on: .of("2025-09-05"))
      for day in ["2025-09-15", "2025-10-15"] {
        try history.record(SessionStarted { $0.person = .pupil(pupils[0]) }, on: .of(day))
      }
    },
    lines: [
      // Nobody was there before 09-01, so its pupils are the start. 7А: p-0, p-1, p-3; p-0 goes over.
      Line("movement --term 1ч", "7А", "start=3 arrived=0 left=0 transferredIn=0 transferredOut=1 end=2"),
      Line("movement --term 1ч", "7Б", "start=1 arrived=0 left=0 transferredIn=1 transferredOut=0 end=2"),
      // For the school, and the year group, nobody moved.
      Line(
        "movement --term 1ч --by school", "school",
        "start=4 arrived=0 left=0 transferredIn=0 transferredOut=0 end=4"),
      Line("movement --term 1ч --by yearGroup", "7", "start=4 transferredIn=0 transferredOut=0 end=4"),
      Line("movement --term 2ч", "7А", "start=2 transferredOut=1 end=1"),
      Line("movement --term 2ч", "7Б", "start=2 transferredIn=1 end=3"),
      // Each class has the days that the pupil was its own.
      Line("attendance --class 7А --term 1ч", "p-0", "lessonsHeld=1 lessons=0 days=0"),
      Line("attendance --class 7Б --term 1ч", "p-0", "lessonsHeld=1 lessons=1 lessonsUnexcused=1 days=1"),
      Line("attendance --class 7А --term 1ч", "p-1", "lessonsHeld=2 lessons=0"),
      Line("missed --class 7Б --term 1ч", "p-0", "2025-10-09=1 total=1 unexcused=1"),
      Line("missed --class 7А --term 1ч", "p-0", "total=0"),
      // 7А: p-0 with 1 of 3, p-1 and p-3 with none; 7Б: p-0 and p-2 with none.
      Line("density --term 1ч", "7А-алгебра", "pupils=3 least=0 mean=0.333 below=3 none=2 density=11.111"),
      Line("density --term 1ч", "7Б-алгебра", "pupils=2 mean=0 below=2 none=2 density=0"),
      // An outcome belongs to the class of its course.
      Line("results --term 1ч", "7А/1ч", "n=2 n5=1 n4=0 n3=1 quality=50 average=4"),
      Line("results --term 1ч", "7Б/1ч", "n=1 n4=1 quality=100 average=4"),
      Line("class-results --term 1ч", "7А/1ч", "pupils=2 excellent=1 oneThree=1"),
      Line("class-results --term 1ч", "7Б/1ч", "pupils=1 good=1"),
      // p-3 brings the five of 7А along, p-0 has the four of 7Б there and nothing in 7А.
      Line("summary --class 7Б --term 1ч", "p-0", "алгебра/1ч=4 outcomes=1"),
      Line("summary --class 7Б --term 1ч", "p-3", "алгебра/1ч=5 outcomes=1"),
      Line("summary --class 7А --term 1ч", "p-0", "алгебра/1ч=— outcomes=0"),
      Line("register --course 7А-алгебра --term 1ч", "p-0", "average=5 count=1 missed=0 outcome=—"),
      Line("register --course 7Б-алгебра --term 1ч", "p-0", "average=— count=0 missed=1 outcome=4"),
      Line("register --course 7Б-алгебра --term 1ч", "p-3", "nowhere"),
      Line("progress --pupil p-0 --term 1ч", "p-0/7А-алгебра", "count=1 average=5 missed=0 outcome=—"),
      Line("progress --pupil p-0 --term 1ч", "p-0/7Б-алгебра", "count=0 average=— missed=1 outcome=4"),
      Line("diary --pupil p-0 --term 1ч", "2025-09-10/7А-алгебра/1", "marks=5"),
      Line("diary --pupil p-0 --term 1ч", "2025-10-08/7А-алгебра/1", "nowhere"),
      Line("diary --pupil p-0 --term 1ч", "2025-09-11/7Б-алгебра/1", "nowhere"),
      Line("diary --pupil p-0 --term 1ч", "2025-10-09/7Б-алгебра/1", "marks=—"),
      // On 2025-12-31: p-1 in 7А; p-0, p-2, p-3 in 7Б, of whom p-0 has a guardian with an account.
      Line("completeness", "7А", "pupils=1 guardians=0"),
      Line("completeness", "7Б", "pupils=3 guardians=1"),
      Line("activation", "7Б", "eligible=1 activated=1 percent=100"),
      Line("activation", "7А", "nowhere"),
      // A session counts in the class of its day, a person once in the school.
      Line("portal --term 1ч", "7А", "pupils=3 pupilsActive=1 logins=1 guardians=1"),
      Line("portal --term 1ч", "7Б", "pupils=2 pupilsActive=1 logins=1 guardians=1"),
      Line("portal --term 1ч", "school", "pupils=4 pupilsActive=1 logins=2 guardians=1"),
      Line("regional --term 1ч", "school", "classes=2 pupils=4 outcomes=3"),
    ])

  /// p-0 leaves 7А on 2025-10-01 and comes back into it on 10-15; p-1 stays. Algebra is held on 09-10, 10-08 and 10-22.
  /// p-0 has a five on 09-10 and is absent on 10-22. g-0 answers for p-0 and has an account. p-0 enters on 09-15, on
  /// 10-08 while away, and on 10-20.
  static let comesBack = EdgeCase(
    name: "a pupil who leaves and comes back",
    write: { school in
      let register = school.register
      let history = school.history
      let pupils = try (0..<2).map { _ in try register.enrol(register.classA) }
      let first = try register.lesson(register.algebra, "2025-09-10")
      try register.mark("5", pupils[0], register.algebra, first, "2025-09-10")
      try register.leave(pupils[0], register.classA, on: "2025-10-01")
      try register.lesson(register.algebra, "2025-10-08")
      try history.record(
        PupilEnrolled { ($0.pupil, $0.key, $0.schoolClass) = (pupils[0], "p-0", register.classA) },
        on: .of("2025-10-15"))
      let last = try register.lesson(register.algebra, "2025-10-22")
      try register.absence(pupils[0], register.algebra, last, "2025-10-22")
      let guardian = GuardianNumber(0)
      try history.record(
        GuardianRegistered { ($0.guardian, $0.key) = (guardian, "g-0") }, on: RegisterSchool.start)
      try history.record(
        GuardianLinked { ($0.guardian, $0.pupil) = (guardian, pupils[0]) }, on: RegisterSchool.start)
      try history.record(AccountActivated { $0.person = .guardian(guardian) }, on: .of("2025-09-05"))
      for day in ["2025-09-15", "2025-10-08", "2025-10-20"] {
        try history.record(SessionStarted { $0.person = .pupil(pupils[0]) }, on: .of(day))
      }
    },
    lines: [
      Line("movement --term 1ч", "7А", "start=2 arrived=1 left=1 transferredIn=0 transferredOut=0 end=2"),
      Line("movement --term 1ч --by school", "school", "start=2 arrived=1 left=1 end=2"),
      // The lesson between is none of the pupil's.
      Line("attendance --class 7А --term 1ч", "p-0", "lessonsHeld=2 lessons=1 lessonsUnexcused=1 days=1"),
      Line("attendance --class 7А --term 1ч", "p-1", "lessonsHeld=3 lessons=0"),
      Line("missed --class 7А --term 1ч", "p-0", "2025-10-22=1 total=1"),
      // p-0 with 1 of 3, p-1 with none.
      Line("density --term 1ч", "7А-алгебра", "pupils=2 mean=0.5 below=2 none=1 density=16.667"),
      Line("register --course 7А-алгебра --term 1ч", "p-0", "average=5 count=1 missed=1"),
      Line("progress --pupil p-0 --term 1ч", "p-0/7А-алгебра", "count=1 average=5 missed=1"),
      Line("diary --pupil p-0 --term 1ч", "2025-09-10/7А-алгебра/1", "marks=5"),
      Line("diary --pupil p-0 --term 1ч", "2025-10-08/7А-алгебра/1", "nowhere"),
      Line("diary --pupil p-0 --term 1ч", "2025-10-22/7А-алгебра/1", "marks=—"),
      Line("completeness", "7А", "pupils=2 guardians=1"),
      Line("activation", "7А", "eligible=1 activated=1 percent=100"),
      // The session of a day away counts nowhere, the pupil once.
      Line("portal --term 1ч", "7А", "pupils=2 pupilsActive=1 logins=2 guardians=1"),
      Line("regional --term 1ч", "school", "classes=2 pupils=2"),
    ])

  /// English on Wednesdays in two subgroups at once, after algebra of the whole class: p-0 in subgroup 1, p-1 in 2, p-2
  /// in 1 until 09-30 and in 2 from 10-01. English is held in both on 09-10 and 10-08, algebra on 09-10. On 09-10 p-0 is
  /// ill all day and p-1 misses English. p-2 has 4 in subgroup 1 and 5 in 2. For 10-08 there are 20 minutes in
  /// subgroup 1, 45 in subgroup 2 and 30 of algebra. The roll is called once, in subgroup 1.
  static let subgroups = EdgeCase(
    name: "lessons of subgroups",
    write: { school in
      let register = school.register
      let (english1, english2, algebra) = (register.english1, register.english2, register.algebra)
      let history = school.history
      for course in [english1, english2] { try school.slot(course, weekday: 3, number: 2) }
      try school.slot(algebra, weekday: 3)
      let pupils = try (0..<3).map { _ in try register.enrol(register.classA) }
      try register.join(pupils[0], register.group1)
      try register.join(pupils[1], register.group2)
      try register.join(pupils[2], register.group1)
      let one = try register.lesson(english1, "2025-09-10", number: 2)
      let two = try register.lesson(english2, "2025-09-10", number: 2)
      let whole = try register.lesson(algebra, "2025-09-10")
      try register.absence(pupils[0], english1, one, "2025-09-10", .ill)
      try register.absence(pupils[0], algebra, whole, "2025-09-10", .ill)
      try register.absence(pupils[1], english2, two, "2025-09-10")
      try register.mark("4", pupils[2], english1, one, "2025-09-10")
      try history.record(
        AttendanceConfirmed { ($0.lesson, $0.course, $0.present) = (one, english1, 1) }, on: .of("2025-09-10")
      )
      try school.homework(english1, "2025-09-10", due: "2025-10-08", minutes: 20, lesson: one)
      try school.homework(english2, "2025-09-10", due: "2025-10-08", minutes: 45, lesson: two)
      try school.homework(algebra, "2025-09-10", due: "2025-10-08", minutes: 30, lesson: whole)
      try history.record(
        SubgroupLeft { ($0.subgroup, $0.pupil) = (register.group1, pupils[2]) }, on: .of("2025-10-01"))
      try register.join(pupils[2], register.group2, on: "2025-10-01")
      try register.lesson(english1, "2025-10-08", number: 2)
      let later = try register.lesson(english2, "2025-10-08", number: 2)
      try register.mark("5", pupils[2], english2, later, "2025-10-08")
      try register.outcome("4", pupils[0], english1)
      try register.outcome("5", pupils[2], english2)
      for (course, number) in [(algebra, 1), (english1, 2), (english2, 2)] {
        let scheduled = AssessmentScheduled {
          ($0.course, $0.number, $0.minutes) = (course, UInt8(number), 45)
        }
        try history.record(scheduled, on: .of("2025-10-15"), by: school.deputy)
      }
    },
    lines: [
      // p-0: algebra and two of subgroup 1, both lessons of 09-10 missed. p-1: one of two missed, no full day.
      Line(
        "attendance --class 7А --term 1ч", "p-0",
        "lessonsHeld=3 days=1 daysIll=1 lessons=2 lessonsIll=2 lessonsUnexcused=0"),
      Line("attendance --class 7А --term 1ч", "p-1", "lessonsHeld=3 days=0 lessons=1 lessonsUnexcused=1"),
      // p-2: algebra, subgroup 1 on 09-10, subgroup 2 on 10-08.
      Line("attendance --class 7А --term 1ч", "p-2", "lessonsHeld=3 lessons=0"),
      Line("missed --class 7А --term 1ч", "p-0", "2025-09-10=2 total=2 ill=2"),
      Line("missed --class 7А --term 1ч", "p-1", "2025-09-10=1 total=1 unexcused=1"),
      // Subgroup 1: p-0 with none, p-2 with 1 of 3; subgroup 2: p-1 with none, p-2 with 1.
      Line("density --term 1ч", "7А-английский-1", "pupils=2 least=0 mean=0.5 below=2 none=1 density=16.667"),
      Line("density --term 1ч", "7А-английский-2", "pupils=2 least=0 mean=0.5 below=2 none=1 density=16.667"),
      Line("register --course 7А-английский-2 --term 1ч", "p-2", "count=1 average=5 outcome=5"),
      Line("register --course 7А-английский-2 --term 1ч", "p-0", "nowhere"),
      Line("progress --pupil p-2 --term 1ч", "p-2/7А-английский-1", "count=1 average=4 outcome=—"),
      Line("progress --pupil p-2 --term 1ч", "p-2/7А-английский-2", "count=1 average=5 outcome=5"),
      Line("diary --pupil p-2 --term 1ч", "2025-10-08/7А-английский-1/2", "nowhere"),
      Line("diary --pupil p-2 --term 1ч", "2025-10-08/7А-английский-2/2", "marks=5 minutes=45"),
      // A pupil has algebra and one subgroup's English, at most 30 + 45; the norm of year group 7 is 150.
      Line("homework --by classDay", "2025-10-08/7А", "tasks=2 minutes=75 norm=150 over=—"),
      Line("homework --term 1ч", "7А-английский-1", "lessons=2 without=1 share=50 minutes=20"),
      // Eight Wednesdays: 09-03 … 10-22.
      Line("unfilled --term 1ч --by course", "7А-английский-1", "due=8 entered=2 unfilled=6 share=75"),
      Line("unfilled --term 1ч --by class", "7А", "due=24 entered=5 unfilled=19"),
      Line("timeliness --term 1ч --by class", "7А", "due=24 onTime=5 late=0 missing=19 share=20.833"),
      Line("programme --term 1ч", "7А-английский-2", "due=8 given=2 deviation=-6 behind=yes"),
      Line("timesheet --term 1ч", "t-2", "main=2 extra=0 total=2"),
      Line("roll-calls --term 1ч --by course", "7А-английский-1", "lessons=2 confirmed=1 without=1 share=50"),
      Line("roll-calls --term 1ч --by class", "7А", "lessons=5 confirmed=1 without=4 share=20"),
      // The subgroups write at one time: English is the second assessment of the day, once for each.
      Line("assessments", "2025-10-15/7А-английский-1/perDay", "distance=2 limit=1"),
      Line("assessments", "2025-10-15/7А-английский-2/perDay", "distance=2 limit=1"),
      Line("assessments", "2025-10-15/7А-алгебра/perDay", "nowhere"),
      Line("summary --class 7А --term 1ч", "p-2", "английский/1ч=5 outcomes=1"),
      Line("results --term 1ч --by subject", "английский/1ч", "n=2 n5=1 n4=1 average=4.5"),
      Line("results --term 1ч --by course", "7А-английский-1/1ч", "n=1 n4=1"),
      Line("regional --term 1ч", "school", "lessonsDue=24 lessonsEntered=5 enteredShare=20.833 marks=2"),
    ])
}

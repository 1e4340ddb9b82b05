import Policy
import Vocabulary

extension ReviewTimetable {
    /// The timetable by the settings in force on a day: for a child, the day on which the latest care began.
    package init(workingDays: WorkingDays, settings: ProfileHistory, on day: CivilDate) {
        self.init(workingDays: workingDays, localFirstReviewTarget: settings.inForce(on: day).firstReviewTarget)
    }
}

extension CareFile {
    /// The day whose settings hold: that on which the latest care began.
    var latestCareBeganOn: CivilDate { periods.map(\.began).max() ?? CivilDate(dayNumber: 0) }
}

// Whether a cell that should hold a day holds anything: for rules that ask only that, and do not reckon with the day.

extension HeaderRow {
    var isMcDobGiven: Bool { mcDob != nil || isUnreadable(6) }
}

extension ReviewRow {
    var isReviewGiven: Bool { review != nil || isUnreadable(2) }
}

extension MissingRow {
    var isStartGiven: Bool { misStart != nil || isUnreadable(3) }
    var isEndGiven: Bool { misEnd != nil || isUnreadable(4) }
}

extension PlacedAdoptionRow {
    var isPlacedGiven: Bool { datePlaced != nil || isUnreadable(2) }
    var isCeasedGiven: Bool { datePlacedCeased != nil || isUnreadable(3) }
}

extension AD1Row {
    var isIntGiven: Bool { dateInt != nil || isUnreadable(2) }
    var isMatchGiven: Bool { dateMatch != nil || isUnreadable(3) }
}

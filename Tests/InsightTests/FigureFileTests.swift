import Formats
import Reviews
import Samples
import Testing
import Vocabulary

@testable import Insight

@Suite("Figures as files")
struct FigureFileTests {
    private var sample: SampleSurvey {
        var sample = SampleSurvey()
        sample.officer("=HYPERLINK(1)")
        let child = sample.child(inCareFrom: "2020-01-01")
        sample.allocate(child, to: 0)
        sample.review(of: child, due: "2025-09-01", held: "2025-09-02", .spoke)
        return sample
    }

    @Test("a table warns in its first line, gives a line for the whole and one a group, and runs nothing")
    func table() {
        let lines = FigureFile.table([sample.answer(.reviewsInTime, by: .officer), sample.answer(.rate)])
            .split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "\u{FEFF}\"contains small numbers, not for publication\"")
        #expect(lines[1].hasPrefix("measure,name,breakdown,group,group_name,numerator,denominator,value,unit,basis"))
        #expect(
            lines[2]
                == "reviews-in-time,\"Reviews in time, of those due\",officer,,,0,1,0.0,percent,\"reviews due\",0,,"
                + "2025-04-01,2026-03-31,2026-06-30,,0"
        )
        #expect(lines[3].contains(",'=HYPERLINK(1),"))
        #expect(lines[4].contains("\"The settings do not say how many people under 18"))
        #expect(lines[4].contains(",,,,,,\"per 10,000\""))
    }

    @Test("rows say why each is there")
    func rows() {
        let lines = FigureFile.rows(of: sample.answer(.reviewsHeldInTime), Side.allCases)
            .split(separator: "\r\n").map(String.init)
        #expect(lines.count == 4)
        #expect(
            lines[2] == "reviews-held-in-time,100000,denominator,,2025-09-02,2025-09-01,2025-09-02,PN1,"
                + "'=HYPERLINK(1),C2,U6,2012-06-15"
        )
        #expect(lines[3].hasPrefix("reviews-held-in-time,100000,rest,"))
    }
}

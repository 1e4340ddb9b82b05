import ArgumentParser
import Exchange
import Insight
import Register
import Vocabulary

/// Where postcodes lie, for the figures about distance and about whose area a child lives in.
struct MapOptions: ParsableArguments {
    @Option(help: "A list of postcodes with their places, for the figures about where a child lives.")
    var postcodes: String?
    @Option(help: "The code of the council itself, such as E06000018, to tell its own area from others'.")
    var authority: String?

    /// The council's map; nothing where no list is given, and those figures are a dash with their reason.
    func map() throws -> CouncilMap? {
        switch (postcodes, authority) {
        case (nil, nil): return nil
        case (let path?, let code?):
            do {
                return CouncilMap(try PostcodeList.read(path), own: code.uppercased())
            } catch let refusal as any Refusal {
                throw CommandRefusal(description: refusal.explanation)
            }
        case (_?, nil), (nil, _?):
            throw CommandRefusal(description: "--postcodes and --authority are given together, or neither is.")
        }
    }
}

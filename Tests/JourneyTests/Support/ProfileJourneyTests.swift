import Policy
import Samples
import Store
import Testing
import Vocabulary

@testable import Web

@Suite("What the council chose")
struct ProfileJourneyTests {
    private static var northmoor: Profile {
        get throws {
            try ProfileReader(file: "northmoor.yaml").read(
                Array("name: northmoor\ntitle: Northmoor\ncouncil: Northmoor\n".utf8)
            ).get()
        }
    }

    @Test("is seen on the pages soon after a command has changed it, without a new start")
    func changed() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            #expect(try await !visitor.get("/my-work").shows("Northmoor"))
            let profile = try Self.northmoor
            try await service.write { try $0.adopt(profile, inForceFrom: TestService.today) }
            service.moment.pass(minutes: 1)
            #expect(try await visitor.get("/my-work").shows("Northmoor"))
        }
    }

    @Test("comes into force on its day")
    func tomorrow() async throws {
        try await TestService.open { service in
            let profile = try Self.northmoor
            try await service.write { try $0.adopt(profile, inForceFrom: TestService.today.adding(days: 1)) }
            let visitor = try await service.visitor(.iro)
            #expect(try await !visitor.get("/my-work").shows("Northmoor"))
            service.moment.pass(minutes: 24 * 60)
            #expect(try await service.stranger().get("/sign-in").shows("Northmoor"))
        }
    }
}

import Hummingbird
import NIOCore
import Store

/// `/health`: whether the service can answer, for those who watch over it. It says nothing about anybody.
struct HealthPage {
    let app: App

    func add(to routes: Routes) {
        routes.anybody("health").get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let deeds = try await app.database.read {
            try $0.one(Query<Int>("SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) FROM deed"))
        }
        _ = try await app.database.recall { try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM form_once")) }
        return Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"state\":\"well\",\"last_deed\":\(deeds)}\n"))
        )
    }
}

import Access
import Store

extension Migration {
    /// What was typed and not sent: one draft for each person and page. The words are sealed.
    static let drafts = [
        Migration(
            "2026-11-21 drafts",
            in: .kept,
            """
            CREATE TABLE draft (
                account_id TEXT NOT NULL,
                page       TEXT NOT NULL,
                sealed     TEXT NOT NULL,
                permission TEXT NOT NULL,
                child_id   TEXT,
                hand       TEXT NOT NULL,
                turn       BIGINT NOT NULL,
                version    BIGINT NOT NULL,
                saved_at   TEXT NOT NULL,
                kept_until TEXT,
                PRIMARY KEY (account_id, page)
            );
            CREATE INDEX draft_by_end ON draft (kept_until);
            ALTER TABLE form_once ADD COLUMN content TEXT NOT NULL DEFAULT '';
            """
        )
    ]
}

extension SealedColumn {
    /// What the pages seal.
    package static let pages = [
        SealedColumn("sealed", of: "draft", key: ["account_id", "page"], for: .keptForm)
    ]
}

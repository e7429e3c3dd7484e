using System.Globalization;
using System.Text;
using Dapper;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Tests.Moves;
using IntlAssistant.Conversations.Tests.Postgres;
using IntlAssistant.Conversations.Tests.Sqlite;

namespace IntlAssistant.Conversations.Tests.Privacy;

/// <summary>
/// Walks the schema, so that a table that is added later is not forgotten: it goes with the conversation, or is named here with why it
/// stays; and what goes is given out to the visitor who asks for his data, or is named here with why it is not.
/// </summary>
/// <remarks>That something stands in every table of <see cref="FullOffice"/> is seen to by <see cref="StorageMoveTests"/>.</remarks>
public sealed class EveryTableTests : IDisposable
{
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["schema_migrations"] = "the schema's",
        ["storage_probe"] = "one time, written over",
        ["sqlite_sequence"] = "numbers that were given",
        ["key_ring"] = "keys",
        ["keys"] = "keys",
        ["erasures"] = "receipts and marks, which name nobody",
        ["desks"] = "the office's",
        ["office_settings"] = "the office's",
        ["staff_accounts"] = "staff",
        ["staff_sessions"] = "staff",
        ["staff_links"] = "staff",
        ["staff_audit"] = "what staff did; numbers of cases, never words",
        ["staff_channels"] = "where staff are",
        ["staff_channel_codes"] = "where staff are",
        ["case_cards"] = "where a card stands, until it is emptied; a case's number",
        ["entries"] = "the office's pages",
        ["entry_versions"] = "the office's pages",
        ["entry_questions"] = "wordings of published pages, which name nobody; no conversation any more",
        ["entry_events"] = "who of the staff changed a page",
        ["transcript_words_config"] = "the index's",
        ["transcript_words_data"] = "the index's: its frame",
        ["transcript_words_docsize"] = "the index's",
        ["transcript_words_idx"] = "the index's",
        ["transcript_words_content"] = "the index's",
    };

    /// <summary>See <c>TranscriptExport</c>.</summary>
    private static readonly string[] GivenOut = ["conversations", "activities", "attachments", "attachment_contents", "contacts", "feedback", "cases"];

    private static readonly Dictionary<string, string> NotGivenOut = new()
    {
        ["turns"] = "when a message was answered: the answer's time says it",
        ["outbox"] = "messages that are given out, on their way",
        ["replies"] = "what kind a reply was, for reports",
        ["reply_pages"] = "which pages a reply stands on: it says so itself",
        ["case_events"] = "what staff did with the case: the office decides",
        ["case_notes"] = "what staff wrote for themselves: the office decides",
        ["notifications"] = "that somebody is told of a message",
        ["notification_deliveries"] = "that somebody is told of a message",
        ["unanswered"] = "a question that is given out, without names",
        ["question_groups"] = "questions of several visitors together",
        ["transcript_entries"] = "the index of what is given out",
        ["transcript_words"] = "the index of what is given out",
    };

    private readonly FakeTime _time = new();
    private readonly SqliteFolder _folder = new();
    private readonly PostgresDatabaseOfTest _database = new();

    [Fact]
    public async Task On_SQLite()
    {
        await using var stores = _folder.Open(_time);
        await WalkAsync(stores, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    }

    [Fact]
    public async Task On_PostgreSQL()
    {
        await using var stores = _database.Open(_time);
        await WalkAsync(stores, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()");
    }

    public void Dispose()
    {
        _folder.Delete();
        _database.Delete();
    }

    private async Task WalkAsync(TestStores stores, string tables)
    {
        var office = await FullOffice.FillAsync(stores, _time);
        var names = await stores.Database.ReadAsync(async connection => (await connection.QueryAsync<string>(tables)).ToList(), default);
        Assert.True(names.Count > 30, "The walk finds the tables.");

        await stores.Erasure.EraseAsync(office.Conversation.Id, ErasureActors.Visitor, null, default);

        foreach (var table in names)
        {
            var rows = await RowsAsync(stores, table);
            if (!Kept.ContainsKey(table))
            {
                Assert.True(rows.Count == 0, $"{table} has {rows.Count} rows when its conversation is erased. Erase them with it (IConversationPart), or tell here why they name no visitor.");
                Assert.True(
                    GivenOut.Contains(table) || NotGivenOut.ContainsKey(table), $"{table} goes with the conversation: give it out with the visitor's data (TranscriptExport), or tell here why not.");
            }

            foreach (var word in FullOffice.OfTheVisitor.Append(office.Conversation.Id.ToString()))
            {
                Assert.True(rows.TrueForAll(row => !row.Contains(word, StringComparison.Ordinal)), $"{table} still has '{word}'.");
            }
        }
    }

    private static Task<List<string>> RowsAsync(TestStores stores, string table) => stores.Database.ReadAsync(
        async connection =>
        {
            var rows = new List<string>();
            await using var reader = await connection.ExecuteReaderAsync($"SELECT * FROM {table}");
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
                {
                    byte[] bytes => Encoding.UTF8.GetString(bytes),
                    var value => Convert.ToString(value, CultureInfo.InvariantCulture),
                })));
            }

            return rows;
        },
        default);
}

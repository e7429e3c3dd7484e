using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Cases;

/// <summary>The statements over <c>case_notes</c>.</summary>
internal static class CaseNoteTable
{
    public static Task InsertAsync(DbConnection connection, CaseNote note)
    {
        const string sql = "INSERT INTO case_notes (case_id, author, at, text) VALUES (@Case, @By, @At, @Text)";
        return connection.ExecuteAsync(
            sql, new { Case = note.Case.Value, note.By, At = note.At.ToUnixTimeMilliseconds(), note.Text });
    }

    public static async Task<IReadOnlyList<CaseNote>> ReadAsync(DbConnection connection, CaseId id)
    {
        const string sql = "SELECT author, at, text FROM case_notes WHERE case_id = @Id ORDER BY id";
        var rows = await connection.QueryAsync<(string Author, long At, string Text)>(sql, new { Id = id.Value });
        return [.. rows.Select(row => new CaseNote(id, row.Author, row.At.ToTime(), row.Text))];
    }
}

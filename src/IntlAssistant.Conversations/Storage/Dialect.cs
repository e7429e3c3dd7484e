using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage.Postgres;

namespace IntlAssistant.Conversations.Storage;

/// <summary>The few words in which the engines' SQL differs.</summary>
internal static class Dialect
{
    /// <summary>The values of a parameter that is a JSON array of texts, as what follows <c>IN</c>.</summary>
    public static string ValuesOf(this DbConnection connection, string parameter) => connection is PostgresConnection
        ? $"(SELECT jsonb_array_elements_text(CAST({parameter} AS jsonb)))"
        : $"(SELECT value FROM json_each({parameter}))";

    /// <summary>What ends a query whose rows are taken by one transaction alone: what another has taken is passed over. SQLite has one writer.</summary>
    public static string TakingRowsOf(this DbConnection connection, string table) =>
        connection is PostgresConnection ? $"FOR UPDATE OF {table} SKIP LOCKED" : "";

    /// <summary>A query whose rows every other writer is kept off until the transaction ends. SQLite has one writer.</summary>
    public static string LockingRows(this DbConnection connection, string query) =>
        connection is PostgresConnection ? query + " FOR NO KEY UPDATE" : query;

    /// <summary>Keeps every other transaction that takes the lock of that name waiting until this one ends. SQLite has one writer.</summary>
    public static Task LockAsync(this DbConnection connection, string name) => connection is PostgresConnection
        ? connection.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtextextended(@Name, 0))", new { Name = name })
        : Task.CompletedTask;
}

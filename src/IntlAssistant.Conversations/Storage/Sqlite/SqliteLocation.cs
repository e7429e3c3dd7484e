using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>Which file the settings mean.</summary>
internal static class SqliteLocation
{
    private const string FileName = "intl-assistant.db";

    /// <summary>The full path of the database.</summary>
    public static string File(StorageOptions options) => Path.GetFullPath(
        TryRead(options.ConnectionString, out var file) ? file : Path.Combine(options.DataFolder, FileName));

    /// <summary>Reads the file out of a connection string. Nothing else may stand there: how the file is opened is what the promises rest on.</summary>
    public static bool TryRead(string connectionString, [NotNullWhen(true)] out string? file)
    {
        file = null;
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            if (parts.Count == 1 && (parts.TryGetValue("Data Source", out var value) || parts.TryGetValue("Filename", out value)))
            {
                file = value as string;
            }
        }
        catch (ArgumentException)
        {
            // Not a connection string at all.
        }

        return !string.IsNullOrWhiteSpace(file) && !IsNoFile(file);
    }

    /// <summary>Databases in memory would forget what was acknowledged; addresses could say anything.</summary>
    private static bool IsNoFile(string source) =>
        source.Contains(":memory:", StringComparison.OrdinalIgnoreCase) || source.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}

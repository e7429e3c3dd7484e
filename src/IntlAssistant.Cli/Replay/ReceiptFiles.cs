using IntlAssistant.Answering.Receipts;
using IntlAssistant.Conversations.Receipts;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Cli.Replay;

/// <summary>Finds receipts: in a file of their own, or with the replies that a server has stored.</summary>
internal static class ReceiptFiles
{
    private const int LongestFault = 200;

    /// <summary>The receipt in a file.</summary>
    /// <exception cref="UsageException">There is none; the message says why.</exception>
    public static Receipt Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException(Directory.Exists(file)
                ? $"'{file}' is a folder; for a server's data folder write --data {file} and the id of a reply."
                : $"There is no file '{file}'.");
        }

        return Parse(File.ReadAllText(file), $"'{file}'");
    }

    /// <summary>The receipt of a stored reply.</summary>
    /// <exception cref="UsageException">There is none; the message says why.</exception>
    public static async Task<Receipt> FindAsync(string folder, string id)
    {
        var found = await AskAsync(() => Reader(folder).FindAsync(id)).ConfigureAwait(false);
        return found.Count > 0
            ? Parse(found[0].Document, $"The receipt of '{id}'")
            : throw new UsageException($"No reply '{id}' with a receipt is stored in {Name(folder)}: it may have been erased, or be no answer; without an id the newest are listed.");
    }

    /// <summary>The newest receipts with the ids of their replies.</summary>
    public static async Task<IReadOnlyList<(string Id, Receipt Receipt)>> NewestAsync(string folder, int limit)
    {
        var found = await AskAsync(() => Reader(folder).NewestAsync(limit)).ConfigureAwait(false);
        return [.. found.Select(stored => (stored.ActivityId, Parse(stored.Document, $"The receipt of '{stored.ActivityId}'")))];
    }

    private static ReceiptReader Reader(string data) => string.IsNullOrWhiteSpace(data)
        ? throw new UsageException("--data names no folder; write for example --data data.")
        : new ReceiptReader(IsDatabase(data)
            ? new StorageOptions { Provider = "postgres", ConnectionString = data }
            : new StorageOptions { DataFolder = data });

    private static bool IsDatabase(string data) => data.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>A connection string has a password in it.</summary>
    private static string Name(string data) => IsDatabase(data) ? "the database" : $"'{data}'";

    private static async Task<T> AskAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (StorageException fault)
        {
            throw new UsageException(fault.Message, fault);
        }
    }

    private static Receipt Parse(string text, string name)
    {
        try
        {
            return Receipt.Read(text);
        }
        catch (FormatException fault)
        {
            throw new UsageException($"{name} cannot be replayed: {PlainText.Line(fault.Message.TrimEnd('.'), LongestFault)}.", fault);
        }
    }
}

namespace IntlAssistant.Conversations.Storage;

/// <summary>Times as they are stored: whole milliseconds since 1970, UTC.</summary>
internal static class StoredTime
{
    public static long Milliseconds(this TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds();

    public static DateTimeOffset ToTime(this long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}

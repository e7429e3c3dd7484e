namespace IntlAssistant.Conversations.Attachments;

/// <summary>How an activity names a file of its conversation, as the <c>contentUrl</c> that it is stored with.</summary>
/// <remarks>No address: an address ends, and whoever reads the activity is given one of his own. A file that no activity names is swept.</remarks>
public static class AttachmentReference
{
    private const string Prefix = "urn:uuid:";

    /// <summary>The name of a file.</summary>
    public static string Of(Guid attachment) => $"{Prefix}{attachment:D}";

    /// <summary>The file that an address names; <see langword="null"/> when it names none of ours.</summary>
    public static Guid? Read(string? address) =>
        address?.StartsWith(Prefix, StringComparison.Ordinal) == true && Guid.TryParseExact(address.AsSpan(Prefix.Length), "D", out var id) ? id : null;
}

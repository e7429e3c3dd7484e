namespace IntlAssistant.Conversations.Attachments;

/// <summary>A file as somebody sends it.</summary>
/// <param name="Name">What the sender calls it: anything.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SentFile(string Name, ReadOnlyMemory<byte> Content);

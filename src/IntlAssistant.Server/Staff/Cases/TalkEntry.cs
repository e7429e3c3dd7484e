using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Server.Chat;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Something in a conversation as staff see it. A closed set of three.</summary>
/// <param name="At">When, UTC.</param>
internal abstract record TalkEntry(DateTimeOffset At)
{
    /// <summary>Something that was said.</summary>
    /// <param name="Origin">Who said it.</param>
    /// <param name="Author">The id of the member of staff who wrote it.</param>
    /// <param name="Words">A visitor's words, plain; <see langword="null"/> for the others.</param>
    /// <param name="Html">What the assistant or staff said, as harmless HTML.</param>
    /// <param name="Sources">What it stands on.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Said(ActivityOrigin Origin, string? Author, string? Words, string? Html, IReadOnlyList<SourceLink> Sources, DateTimeOffset At)
        : TalkEntry(At)
    {
        /// <summary>What came with it.</summary>
        public IReadOnlyList<Attachment> Files { get; init; } = [];

        /// <summary>The activity's id.</summary>
        public string ActivityId { get; init; } = "";
    }

    /// <summary>A note for colleagues.</summary>
    /// <param name="Note">The note.</param>
    public sealed record Noted(CaseNote Note) : TalkEntry(Note.At);

    /// <summary>A change of the case.</summary>
    /// <param name="Change">The change.</param>
    public sealed record Changed(CaseEvent Change) : TalkEntry(Change.At);
}

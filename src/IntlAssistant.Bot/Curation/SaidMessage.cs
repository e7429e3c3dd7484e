using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Bot.Curation;

/// <summary>A message of a transcript.</summary>
/// <param name="Stored">The activity.</param>
/// <param name="Text">What it says, as plain text.</param>
internal sealed record SaidMessage(StoredActivity Stored, string Text)
{
    public bool IsVisitor => Stored.Origin == ActivityOrigin.Visitor;

    public bool IsStaff => Stored.Origin == ActivityOrigin.Staff;
}

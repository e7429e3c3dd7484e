using System.Collections.Frozen;

namespace IntlAssistant.Answering.Dialogue;

/// <summary>The intents of the dialogue file that the assistant acts on, by the names they have there.</summary>
internal static class Intents
{
    public const string Person = "person";
    public const string Complaint = "complaint";
    public const string Distress = "distress";
    public const string PersonalCase = "personal-case";
    public const string Medical = "medical";
    public const string OffTopic = "off-topic";
    public const string Injection = "injection";
    public const string OfThePast = "of-the-past";
    public const string OfNow = "of-now";
    public const string WhetherOver = "whether-over";
    public const string Reject = "reject";
    public const string Filler = "smalltalk-filler";

    /// <summary>What is answered with a few words of courtesy when the message says nothing else.</summary>
    public static readonly FrozenSet<string> Courtesies = FrozenSet.ToFrozenSet(
        ["greeting", "how-are-you", "thanks", "goodbye", "acknowledge", "compliment", "are-you-a-robot", "what-can-you-do"]);
}

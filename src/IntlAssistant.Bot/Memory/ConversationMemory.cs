using System.Text.Json;
using System.Text.Json.Serialization;
using IntlAssistant.Bot.Contacts;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Memory;

/// <summary>What the bot remembers of a conversation between turns.</summary>
internal sealed record ConversationMemory
{
    /// <summary>How many questions are kept: what a follow-up can lean on.</summary>
    public const int KeptQuestions = 6;

    /// <summary>The visitor was welcomed, or has spoken first.</summary>
    public bool Welcomed { get; init; }

    /// <summary>The conversation is over.</summary>
    public bool Ended { get; init; }

    /// <summary>The language of the last reply.</summary>
    public string? Language { get; init; }

    /// <summary>The visitor's time zone, IANA.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whom the page that the chat stands on is written for.</summary>
    public Audience Audience { get; init; }

    /// <summary>The last questions, oldest first.</summary>
    /// <remarks>Read from a state that has none, the generated reader sets null and not the initial value.</remarks>
    public IReadOnlyList<RememberedQuestion> Questions { get => field ?? []; init; } = [];

    /// <summary>The last questions that the content answered, oldest first.</summary>
    [JsonIgnore]
    public IEnumerable<RememberedQuestion> Answered => Questions.Where(question => question.Cited.Count > 0);

    /// <summary>The last thing that was said was the offer of a person.</summary>
    public bool OfferIsOpen { get; init; }

    /// <summary>How far the question for an address has come.</summary>
    public ContactAsk Contact { get; init; }

    /// <summary>The last thing that was said asks for a rating.</summary>
    public bool RatingIsOpen { get; init; }

    /// <summary>The last thing that was said asks whether to erase the conversation.</summary>
    public bool EraseIsOpen { get; init; }

    /// <summary>The visitor has heard, since the hand-over, that the bot does not answer what is with the office.</summary>
    public bool HeldWasSaid { get; init; }

    /// <summary>The personal chats, as the channel calls them, in which something that began here goes on.</summary>
    public IReadOnlyList<string> Personal { get => field ?? []; init; } = [];

    /// <summary>The memory in a conversation's state.</summary>
    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static ConversationMemory Read(string state) =>
        JsonSerializer.Deserialize(state, MemoryJson.Default.ConversationMemory) ?? new();

    public string Write() => JsonSerializer.Serialize(this, MemoryJson.Default.ConversationMemory);

    /// <summary>The memory with one question more; the oldest are forgotten.</summary>
    public ConversationMemory Asked(RememberedQuestion question, LanguageTag answeredIn) => this with
    {
        Welcomed = true,
        Language = answeredIn.Value,
        OfferIsOpen = false,
        RatingIsOpen = false,
        EraseIsOpen = false,
        Questions = [.. Questions.TakeLast(KeptQuestions - 1), question],
    };

    /// <summary>The memory with what the visitor said of the answer to a question.</summary>
    public ConversationMemory Judged(string? activityId, bool isHelpful) => this with
    {
        Questions = [.. Questions.Select(question =>
            question.ActivityId == activityId ? question with { IsHelpful = isHelpful } : question)],
    };
}

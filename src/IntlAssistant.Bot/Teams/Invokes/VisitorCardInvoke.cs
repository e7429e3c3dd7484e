using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Bot.Teams.Strings;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Teams.Invokes;

/// <summary>Buttons of a visitor's cards: each is taken in as the message that the visitor would have written, and its answer takes the card's place.</summary>
/// <param name="turns">Runs a message; asked for late, because it is what asks this step.</param>
/// <param name="store">The conversations.</param>
/// <param name="cases">Their cases.</param>
/// <param name="forms">The card of a case.</param>
/// <param name="voices">How a visitor is spoken to.</param>
/// <param name="words">The words of Teams.</param>
internal sealed class VisitorCardInvoke(
    Func<IChannelTurns> turns, IConversationStore store, ICaseStore cases, HandOverForms forms, VoiceReader voices, TeamsWordBook words) : IInvokeStep
{
    public async Task<InvokeResponse?> TryAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.Type != ActivityTypes.Invoke || CardPress.Of(activity) is not { } press || StaffVerbs.Are(press.Verb) ? null
        : press.Verb switch
        {
            CardVerbs.Status => await ShowAsync(activity, cancellationToken) ?? Unknown(press),
            CardVerbs.Command or CardVerbs.Contact or CardVerbs.Rate or CardVerbs.Feedback => await DoAsync(activity, press, cancellationToken),
            _ => Unknown(press),
        };

    private static InvokeResponse Unknown(CardPress press) =>
        CardAnswers.Error(400, "BadRequest", $"No card of this bot has the verb '{press.Verb}' for that.");

    private async Task<InvokeResponse> DoAsync(Activity activity, CardPress press, CancellationToken cancellationToken)
    {
        var data = (JsonObject)press.Data.DeepClone();
        data[CardVerbs.Property] = press.Verb;
        var message = activity with { Type = ActivityTypes.Message, Name = null, Text = null, Value = data };
        if (await turns().RunInlineAsync(message, cancellationToken) is not { } replies)
        {
            return CardAnswers.Error(500, "Busy", "Too much is waiting at this moment. Please press once more.");
        }

        if (press.Verb == CardVerbs.Feedback)
        {
            return CardAnswers.Message(await ThanksAsync(activity, replies, cancellationToken));
        }

        return replies.Count > 0 ? CardAnswers.Card(NoticeCard.Of(LanguageOf(replies), replies, await StandingAsync(activity, isOpen: true, cancellationToken)))
            : await ShowAsync(activity, cancellationToken) ?? CardAnswers.Message(words.In(LanguageTag.English).NoLonger);
    }

    private async Task<string> ThanksAsync(Activity activity, IReadOnlyList<Activity> replies, CancellationToken cancellationToken) =>
        replies is [{ Text: { } said }, ..] ? MarkdownReading.ToText(said)!
        : await FindAsync(activity, cancellationToken) is { } conversation ? voices.Of(conversation).Phrases.ThanksForFeedback
        : "";

    private async Task<InvokeResponse?> ShowAsync(Activity activity, CancellationToken cancellationToken) =>
        await StandingAsync(activity, isOpen: false, cancellationToken) is { } card ? CardAnswers.Card(card) : null;

    /// <summary>The card of the conversation's newest case; <see langword="null"/> when there is none, or none with the office where only such a one is wanted.</summary>
    private async Task<JsonObject?> StandingAsync(Activity activity, bool isOpen, CancellationToken cancellationToken) =>
        await FindAsync(activity, cancellationToken) is { } conversation
        && await cases.NewestAsync(conversation.Id, cancellationToken) is { } newest
        && (!isOpen || newest.State is CaseState.Waiting or CaseState.Assigned)
            ? await forms.ShowAsync(voices.Of(conversation), conversation, newest, cancellationToken)
            : null;

    private Task<Conversation?> FindAsync(Activity activity, CancellationToken cancellationToken) =>
        store.FindAsync(ChannelNames.Main(activity.ChannelId ?? ""), activity.Conversation?.Id ?? "", cancellationToken);

    private static LanguageTag LanguageOf(IReadOnlyList<Activity> replies) =>
        LanguageTag.TryParse(replies[^1].Locale, out var language) ? language : LanguageTag.English;
}

using System.Globalization;
using System.Text.Json;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff.Cases;

/// <summary>Visitors whose question the assistant has handed over.</summary>
internal static class HandedOver
{
    public const string Question = "May I renew my certificate after three years?";

    private const string Evidence =
        """
        {"question":"1","knowledgeRevision":"0123456789abcdef","decision":"The best passage is not near enough.",
         "candidates":[{"passage":"visa#","score":1.25,"features":{"Coverage":0.5}},{"passage":"gone#part","score":0.5,"features":{}}]}
        """;

    public static IConversationStore Store(this Site site) => site.Services.GetRequiredService<IConversationStore>();

    public static async Task<Case> CaseAsync(this Site site, CaseId id) =>
        await site.Services.GetRequiredService<ICaseStore>().FindAsync(id, default) ?? throw new InvalidOperationException($"There is no case {id}.");

    /// <summary>A case that waits.</summary>
    public static async Task<Case> HandOverAsync(
        this Site site, string question = Question, string? visitor = "Mina", string? user = null, string language = "es", string? desk = null)
    {
        var conversation = await site.ConverseAsync(question, visitor, user);
        var committed = await site.Store().CommitAsync(
            new TurnCommit
            {
                Conversation = conversation,
                Speaker = Speaker.Queue,
                State = "{}",
                Activities = [Message(ActivityOrigin.Bot, "Your question is now with **the office**.")],
                Cases =
                [
                    new CaseChange.Open(CaseState.Waiting, "NotInContent", "visa", Evidence, "bot") { Language = language, TimeZone = "Europe/Madrid", Desk = desk },
                ],
            },
            default);
        return await site.CaseAsync(Assert.IsType<TurnCommitted.Done>(committed).Opened[0]);
    }

    /// <summary>A conversation that the assistant has alone.</summary>
    public static async Task<Conversation> ConverseAsync(this Site site, string question, string? visitor = null, string? user = null)
    {
        var (conversation, _) = await site.Store().StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = "directline",
                ChannelConversationId = Guid.NewGuid().ToString("N"),
                UserId = user ?? Guid.NewGuid().ToString("N"),
                UserName = visitor,
                StartedAt = site.Time.GetUtcNow(),
            },
            default);
        await site.SayAsync(conversation.Id, question);
        return conversation;
    }

    /// <summary>The visitor writes.</summary>
    public static Task SayAsync(this Site site, ConversationId conversation, string words) =>
        site.Store().AcceptAsync(conversation, Message(ActivityOrigin.Visitor, words), turnIsDue: false, default);

    /// <summary>What was said, oldest first.</summary>
    public static async Task<IReadOnlyList<(ActivityOrigin Origin, string? Text)>> SaidAsync(this Site site, ConversationId conversation) =>
        [.. (await site.Store().ReadAsync(conversation, 0, 200, default)).Select(stored =>
            (stored.Origin, JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity)?.Text))];

    public static string Address(this Case of, string? handler = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/staff/cases/{of.Id.Value}{(handler is null ? "" : $"?handler={handler}")}");

    public static string Seen(this Case of) => of.Version.ToString(CultureInfo.InvariantCulture);

    private static NewActivity Message(ActivityOrigin origin, string text) => new(null, origin, ActivityTypes.Message, true, stamp => JsonSerializer.Serialize(
        new Activity { Type = ActivityTypes.Message, Id = stamp.ActivityId, Text = text, Timestamp = stamp.At }, ActivityJson.Default.Activity));
}

using IntlAssistant.Answering;
using IntlAssistant.Answering.Receipts;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Receipts;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Tests.Questions;

public sealed class ReceiptTests : IDisposable
{
    private readonly TestFolder folder = new();

    public static TheoryData<Reply> Decisions => new(
        SomeReplies.Answer("It can."), SomeReplies.Escalate(), SomeReplies.Escalate(EscalationReason.PersonAsked), SomeReplies.Decline("No."), SomeReplies.Clarify("A?", "B?"));

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Decisions), DisableDiscoveryEnumeration = true)]
    public async Task What_is_decided_is_kept_with_what_is_said(Reply reply)
    {
        await using var bot = await StartAsync(reply);

        var said = await bot.SayAsync("Can I renew my visa?");

        var receipt = Receipt.Read((await FindAsync(bot, said[0].Id!))!.Document);
        Assert.Equal("Can I renew my visa?", receipt.Question.Text);
        Assert.Equal("directline", receipt.Question.Channel);
    }

    [Fact]
    public async Task A_courtesy_and_a_welcome_keep_none()
    {
        await using var bot = await StartAsync(SomeReplies.Chat("thanks", "You are welcome."));

        await bot.SayAsync("thanks");

        foreach (var activity in await bot.StoredAsync())
        {
            Assert.Null(await FindAsync(bot, activity.ActivityId));
        }
    }

    private static async Task<StoredReceipt?> FindAsync(TestBot bot, string activityId) =>
        await bot.Get<IReceiptStore>().FindAsync((await bot.ConversationAsync()).Id, activityId, CancellationToken.None);

    private async Task<TestBot> StartAsync(Reply reply)
    {
        var bot = await TestBot.StartAsync(folder);
        bot.Assistant.OnAsked = (question, _) => Task.FromResult(reply with { Receipt = AReceipt(question.Text) });
        await bot.BeginAsync();
        return bot;
    }

    private static Receipt AReceipt(string question) => new()
    {
        Form = Receipt.CurrentForm,
        At = new DateTimeOffset(2026, 11, 21, 5, 30, 0, TimeSpan.Zero),
        Question = new ReceiptQuestion(question, [], null, Audience.All),
        Basis = new ReceiptBasis(
            new DateOnly(2026, 11, 21), "content", "thesaurus", "dialogue", "model", 0.5, "1.0",
            new ReceiptSettings(0.02, 40, 4000, "UTC", "the university", "the office", new AnsweringOptions().Extraction)),
        Reply = new ReceiptReply("answer", "It can.", "en", 0.9, null, [], "sure enough"),
        Cited = [],
        Considered = [],
    };
}

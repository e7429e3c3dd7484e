using System.Text.Json;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Tests.Channels;

public sealed class LiveReplyTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly List<Activity> shown = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_reply_grows_before_the_visitor_and_the_message_takes_its_place()
    {
        var worded = Worded("It costs *40* euro.", "It is paid at the gate.");
        await using var bot = await TestBot.StartAsync(folder);
        bot.Assistant.Says(SomeReplies.Answer([worded]));
        bot.Assistant.OnWording = progress =>
        {
            progress!.Report(new WordedSoFar(LanguageTag.English, [Worded("It costs *40* euro.")]));
            progress.Report(new WordedSoFar(LanguageTag.English, [worded]));
        };

        var message = Assert.Single(await AskAsync(bot));

        var grown = shown.Where(activity => activity.Text is not null).ToList();
        Assert.Equal(["It costs &#42;40&#42; euro.", "It costs &#42;40&#42; euro. It is paid at the gate."], grown.Select(activity => activity.Text));
        Assert.All(grown, activity => Assert.Equal(ActivityTypes.Typing, activity.Type));
        var stream = grown[0].Id;
        Assert.Equal([("streaming", 1, stream), ("streaming", 2, stream)], grown.Select(activity => (
            (string)activity.ChannelData!["streamType"]!, (int)activity.ChannelData["streamSequence"]!, (string?)activity.ChannelData["streamId"])));
        Assert.NotEqual(grown[0].Id, grown[1].Id);
        Assert.Equal(("final", stream), ((string)message.ChannelData!["streamType"]!, (string?)message.ChannelData["streamId"]));
        Assert.StartsWith("It costs &#42;40&#42; euro. It is paid at the gate. [1]", message.Text, StringComparison.Ordinal);
        Assert.Equal(ActivityTypes.Message, message.Type);
    }

    [Fact]
    public async Task An_assistant_that_quotes_says_nothing_before_its_message()
    {
        await using var bot = await TestBot.StartAsync(folder);

        var message = Assert.Single(await AskAsync(bot));

        Assert.DoesNotContain(shown, activity => activity.Text is not null || activity.ChannelData is not null);
        Assert.Null(message.ChannelData);
    }

    [Fact]
    public async Task What_was_shown_of_a_reply_that_fails_is_taken_back()
    {
        await using var bot = await TestBot.StartAsync(folder, new() { ["Turns:Attempts"] = "1" });
        bot.Assistant.OnWording = progress => progress!.Report(new WordedSoFar(LanguageTag.English, [Worded("It costs 40 euro.")]));
        bot.Assistant.OnAsked = (_, _) => throw new InvalidOperationException("The content is gone.");

        await AskAsync(bot);

        var last = shown.Last(activity => activity.ChannelData is not null);
        Assert.Equal(("final", shown.First(activity => activity.Text is not null).Id), ((string)last.ChannelData!["streamType"]!, (string?)last.ChannelData["streamId"]));
        Assert.Null(last.Text);
        Assert.True(LiveReply.TakesBack(JsonSerializer.SerializeToElement(last, ActivityJson.Default.Activity)));
    }

    private static AnswerPart.Worded Worded(params string[] sentences) =>
        new([.. sentences.Select(text => new WordedSentence(text, [1]))], IsList: false, IsOrdered: false);

    private async Task<IReadOnlyList<Activity>> AskAsync(TestBot bot)
    {
        var conversation = await bot.BeginAsync();
        using var watching = bot.Get<TransientActivities>().Subscribe(conversation, shown.Add);
        return await bot.SayAsync("What does parking cost?");
    }
}

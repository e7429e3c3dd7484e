using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Tests.Replies;

public sealed class AnswerTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task On_the_web_an_answer_has_numbers_definition_lines_and_one_entity_with_thumbs()
    {
        var answer = await AnswerAsync(SomeReplies.Answer(
            [
                new AnswerPart.Frame("This is from the page:"),
                new AnswerPart.Paragraph("A visa can be renewed.", 1, LanguageTag.English),
                new AnswerPart.List(["two photos", "a *form*"], false, 1, LanguageTag.English),
            ],
            SomeReplies.Citation(quotes: new TextSpan(0, 22))));

        Assert.Equal(
            """
            This is from the page:

            A visa can be renewed.

            - two photos
            - a &#42;form&#42; [1]

            [1]: https://office.example/en/visa "Visa: Renewal"
            """.ReplaceLineEndings("\n"),
            answer.Text);
        var entity = Assert.Single(answer.Entities!)!;
        Assert.Equal("https://schema.org/Message", entity["type"]!.GetValue<string>());
        var claim = entity["citation"]![0]!;
        Assert.Equal(1, claim["position"]!.GetValue<int>());
        Assert.Equal("https://office.example/en/visa", claim["appearance"]!["url"]!.GetValue<string>());
        Assert.Equal("A visa can be renewed", claim["appearance"]!["abstract"]!.GetValue<string>());
        Assert.Equal([answer.Id, answer.Id], entity["potentialAction"]!.AsArray().Select(action => action!["@id"]!.GetValue<string>()));
        Assert.Equal(["What does it cost?", "Talk to a person"], answer.SuggestedActions!.Actions.Select(action => action.Title));
        Assert.Equal([TestBot.Visitor], answer.SuggestedActions.To!);
    }

    [Fact]
    public async Task A_source_without_an_address_is_opened_from_the_entity_as_escaped_text()
    {
        var answer = await AnswerAsync(SomeReplies.Answer("It can.", SomeReplies.Citation(source: null)));

        Assert.EndsWith("[1]: cite:1 \"Visa: Renewal\"", answer.Text, StringComparison.Ordinal);
        var document = answer.Entities![0]!["citation"]![0]!["appearance"]!;
        Assert.Null(document["url"]);
        Assert.Contains("&#60;b&#62;two", document["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_cannot_break_out_of_its_line()
    {
        var answer = await AnswerAsync(SomeReplies.Answer(
            "It can.", SomeReplies.Citation(source: "https://office.example/a(b)", title: "A \"title\"\n[2]: javascript:x")));

        Assert.EndsWith(
            "[1]: https://office.example/a%28b%29 \"A ”title” &#91;2&#93;: javascript:x\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_in_the_other_direction_keeps_its_own()
    {
        var reply = SomeReplies.Answer([new AnswerPart.Paragraph("A visa can be renewed.", 1, LanguageTag.English)]) with
        {
            Language = LanguageTag.Parse("fa"),
        };

        var answer = await AnswerAsync(reply);

        Assert.StartsWith("\u2066A visa can be renewed.\u2069 [1]", answer.Text, StringComparison.Ordinal);
        Assert.Equal("fa", answer.Locale);
    }

    [Fact]
    public async Task Other_replies_are_plain_words_with_their_buttons()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        bot.Assistant.Says(SomeReplies.Clarify("Visa for study?", "Visa for work?"));
        var clarify = Assert.Single(await bot.SayAsync("visa"));
        Assert.Equal([("imBack", "Visa for study?"), ("imBack", "Visa for work?")], clarify.SuggestedActions!.Actions.Select(action => (action.Type, action.Title)));

        bot.Assistant.Says(SomeReplies.Decline("That is not <i>ours</i>."));
        Assert.Equal("That is not &#60;i&#62;ours&#60;/i&#62;.", Assert.Single(await bot.SayAsync("Who won?")).Text);

        bot.Assistant.Says(SomeReplies.Chat("greeting", "Hello."));
        var greeting = Assert.Single(await bot.SayAsync("hello"));
        Assert.Contains("How do I renew my visa?", greeting.SuggestedActions!.Actions.Select(action => action.Title));
        Assert.Equal(["visa", "Who won?"], bot.Assistant.Asked[^1].History.Select(turn => turn.Text));
    }

    [Fact]
    public async Task A_message_without_text_is_told_what_can_be_read()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        Assert.Equal("I can read only text. Please write your question.", Assert.Single(await bot.SayAsync("  ")).Text);
        Assert.Empty(bot.Assistant.Asked);
    }

    public void Dispose() => folder.Dispose();

    private async Task<Activity> AnswerAsync(Reply reply)
    {
        await using var bot = await TestBot.StartAsync(folder);
        bot.Assistant.Says(reply);
        await bot.BeginAsync();
        return Assert.Single(await bot.SayAsync("visa?"));
    }
}

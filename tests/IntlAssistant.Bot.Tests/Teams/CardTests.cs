using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Ratings;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.Bot.Teams.Sizes;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Bot.Teams.Strings;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class CardTests(CardLibrary library) : IClassFixture<CardLibrary>
{
    private static readonly PhraseBook Phrases = PhraseBook.Load();
    private static readonly TeamsWordBook Words = TeamsWordBook.Load();

    public static TheoryData<string> Languages => [.. Phrases.Languages.Select(language => language.Value)];

    public static TheoryData<string> StaffLanguages => [.. StaffCardWordBook.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_card_for_visitors_is_as_the_schema_has_it(string language)
    {
        foreach (var (name, card) in VisitorCards(language))
        {
            var faults = await library.FaultsAsync(card);
            Assert.True(faults.Count == 0, $"{name} in {language}: {string.Join("; ", faults)}\n{card.ToJsonString()}");
            Assert.Equal(LanguageTag.Parse(language).IsRightToLeft, card["rtl"]!.GetValue<bool>());
        }
    }

    [Theory]
    [MemberData(nameof(StaffLanguages))]
    public async Task Every_card_for_staff_is_as_the_schema_has_it(string language)
    {
        foreach (var (name, card) in StaffCards(language))
        {
            var faults = await library.FaultsAsync(card);
            Assert.True(faults.Count == 0, $"{name} in {language}: {string.Join("; ", faults)}\n{card.ToJsonString()}");
        }
    }

    [Fact]
    public async Task The_check_itself_finds_what_is_wrong()
    {
        var card = CardJson.Card(LanguageTag.English, [new JsonObject { ["type"] = "TextBlock", ["text"] = "a", ["colour"] = "red" }], []);

        Assert.Contains(await library.FaultsAsync(card), fault => fault.Contains("colour", StringComparison.Ordinal));
        Assert.NotEmpty(await library.FaultsAsync(CardJson.Card(LanguageTag.English, [new JsonObject { ["type"] = "Nothing" }], [])));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_its_own_words_with_the_same_placeholders(string language)
    {
        var (english, own) = (Words.In(LanguageTag.English), Words.In(LanguageTag.Parse(language)));

        foreach (var word in typeof(TeamsWords).GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            var (expected, actual) = ((string)word.GetValue(english)!, (string)word.GetValue(own)!);
            Assert.False(string.IsNullOrWhiteSpace(actual), $"{language}: {word.Name} is empty");
            Assert.Equal(expected.Contains("{case}", StringComparison.Ordinal), actual.Contains("{case}", StringComparison.Ordinal));
            Assert.True(language == "en" || actual != expected || word.Name == nameof(TeamsWords.Status), $"{language}: {word.Name} is English");
        }
    }

    [Fact]
    public void What_a_visitor_wrote_is_no_markup_on_the_staffs_card()
    {
        var view = View(CaseState.Waiting) with { Question = "**[click](https://evil.example)** ![](x)" };

        var card = CaseCardWriter.Write(view, StaffCardWordBook.Read("en"), LanguageTag.English).ToJsonString();

        var run = JsonNode.Parse(card)!["body"]!.AsArray().Last(part => part!["type"]!.GetValue<string>() == "Container")!["items"]![1]!["inlines"]![0]!;
        Assert.Equal(("TextRun", view.Question), (run["type"]!.GetValue<string>(), run["text"]!.GetValue<string>()));
    }

    [Fact]
    public void Only_whoever_has_the_case_can_answer_it_from_the_card()
    {
        var words = StaffCardWordBook.Read("en");

        var shared = Titles(View(CaseState.Assigned));
        var mine = Titles(View(CaseState.Assigned) with { Viewer = "staff-1" });
        var other = Titles(View(CaseState.Assigned) with { Viewer = "staff-2" });

        Assert.Equal([words.TakeOver, words.Open], shared);
        Assert.Equal([words.Reply, words.Resolve, words.GiveBack, words.Open], mine);
        Assert.Equal(shared, other);
        Assert.Equal([words.Open], Titles(View(CaseState.Resolved) with { Viewer = "staff-1" }));
    }

    [Fact]
    public void The_largest_answer_that_the_schema_of_replies_allows_fits()
    {
        var reply = SomeReplies.Answer("text", [.. Enumerable.Range(1, 20).Select(number =>
            SomeReplies.Citation(number, "https://office.example/" + new string('a', 200), new string('ش', 80)))]) with
        {
            Suggestions = [new string('ن', 120), new string('ب', 120), new string('ت', 200)],
        };
        var voice = VoiceIn("fa");
        var card = AnswerCard.Write(voice, Words.In(voice.Language), reply, reply.Suggestions.Select(Buttons.Ask), "answer");
        var message = new Activity { Type = ActivityTypes.Message, Text = string.Join("\n\n", Enumerable.Repeat(new string('ش', 400), 20)), Attachments = [card] };

        var parts = new MessageSizes(Microsoft.Extensions.Options.Options.Create(new TeamsOptions())).Fit(message);

        Assert.All(parts, part => Assert.InRange(MessageSizes.SizeOf(part), 1, 28 * 1024));
    }

    internal static IEnumerable<(string Name, JsonObject Card)> VisitorCards(string language)
    {
        var voice = VoiceIn(language);
        var words = Words.In(voice.Language);
        var reply = SomeReplies.Answer("text", SomeReplies.Citation(1), SomeReplies.Citation(2, source: null)) with { Language = voice.Language };
        CardAction[] next = [Buttons.Ask("What does it cost?"), Buttons.For(voice, BotCommand.Person)];
        yield return ("answer", Content(AnswerCard.Write(voice, words, reply, next, feedbackOn: null)));
        yield return ("answer with thumbs", Content(AnswerCard.Write(voice, words, reply, next, "answer-1")));
        yield return ("clarification", Content(ButtonsCard.Of(voice.Language, [Buttons.Ask("The visa?"), Buttons.Ask("The residence permit?")])!));
        yield return ("offer", Content(ButtonsCard.Of(voice.Language, [Buttons.For(voice, BotCommand.PassOn), Buttons.For(voice, BotCommand.DoNotPassOn)])!));
        yield return ("rating", Content(ButtonsCard.Of(voice.Language, RatingStars.Buttons(voice))!));
        foreach (var state in Enum.GetValues<CaseState>())
        {
            yield return ($"hand-over {state}", HandOverCard.Write(
                voice, words, new HandOverStanding(new CaseId(12), state, "The visa desk", "Saturday, 10:00", AsksContact: state == CaseState.Waiting)));
        }

        var said = new Activity { Text = "**Bold** and a [link](https://office.example).\n\nA second paragraph.", Attachments = [ButtonsCard.Of(voice.Language, next)!] };
        yield return ("notice", NoticeCard.Of(voice.Language, [said], null));
        yield return ("notice above a case", NoticeCard.Of(voice.Language, [said], HandOverCard.Write(
            voice, words, new HandOverStanding(new CaseId(12), CaseState.Waiting, "The visa desk", null, AsksContact: false))));
    }

    internal static IEnumerable<(string Name, JsonObject Card)> StaffCards(string language)
    {
        var words = StaffCardWordBook.Read(language);
        var tag = LanguageTag.Parse(language);
        foreach (var state in Enum.GetValues<CaseState>())
        {
            yield return ($"case {state}", CaseCardWriter.Write(View(state), words, tag));
            yield return ($"own case {state}", CaseCardWriter.Write(
                View(state) with { Viewer = "staff-1", Notice = words.Changed, Draft = "What I had written.", IsOverdue = true, Latest = "Hello?" }, words, tag));
        }

        foreach (var detail in new[] { null, "mail" })
        {
            var lost = new CaseEvent(CaseState.Assigned, DateTimeOffset.UnixEpoch, "bot", null) { Kind = CaseEventKind.Unreachable, Detail = detail };
            var view = View(CaseState.Assigned);
            yield return ($"lost visitor {detail}", CaseCardWriter.Write(view with { Case = view.Case with { History = [lost] } }, words, tag));
        }

        yield return ("moved", CaseCardWriter.Closed(words.Moved, tag));
        yield return ("erased", CaseCardWriter.Closed(words.Erased, tag));
    }

    private static CaseCardView View(CaseState state) => new(
        new Case(new CaseId(12), ConversationId.New(), state, "NotInContent", "visa", null, DateTimeOffset.UnixEpoch, [])
        {
            Version = 3,
            Assignee = "staff-1",
            Language = "fa",
            Channel = "directline",
        },
        "Visa desk",
        "A member of staff",
        "May I renew my certificate after three years?",
        null,
        "2026-11-28 10:00 UTC+03:30",
        false,
        "https://office.example/staff/cases/12");

    private static IEnumerable<string> Titles(CaseCardView view) =>
        CaseCardWriter.Write(view, StaffCardWordBook.Read("en"), LanguageTag.English)["actions"]!.AsArray().Select(action => action!["title"]!.GetValue<string>());

    private static Voice VoiceIn(string language)
    {
        var tag = LanguageTag.Parse(language);
        return new Voice(tag, Phrases.In(tag), ChannelKind.Teams, null);
    }

    private static JsonObject Content(Attachment card) => (JsonObject)card.Content!;
}

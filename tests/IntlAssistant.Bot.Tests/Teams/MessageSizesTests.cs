using System.Text.Json.Nodes;
using IntlAssistant.Bot.Teams;
using IntlAssistant.Bot.Teams.Sizes;
using IntlAssistant.BotFramework.Activities;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class MessageSizesTests
{
    private const int Limit = 28 * 1024;

    private readonly MessageSizes sizes = new(Options.Create(new TeamsOptions { MessageBytes = Limit }));

    [Fact]
    public void A_small_message_stays_one() => Assert.Single(sizes.Fit(Message("Hello.")));

    [Theory]
    [InlineData('a')]
    [InlineData('ش')]
    public void Every_part_of_a_large_message_fits_and_nothing_is_lost(char letter)
    {
        var paragraphs = Enumerable.Range(1, 60).Select(number => $"{number} " + new string(letter, 1500)).ToList();

        var parts = sizes.Fit(Message(string.Join("\n\n", paragraphs)));

        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.InRange(MessageSizes.SizeOf(part), 1, Limit));
        Assert.Equal(paragraphs, parts.SelectMany(part => part.Text!.Split("\n\n")));
    }

    [Fact]
    public void A_list_that_fits_into_one_part_is_not_cut()
    {
        var list = string.Join('\n', Enumerable.Range(1, 40).Select(number => $"- item {number} " + new string('x', 300)));
        var text = $"{new string('y', 18_000)}\n\n{list}\n\nThe end.";

        var parts = sizes.Fit(Message(text));

        Assert.Contains(parts, part => part.Text!.Contains(list, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_that_is_too_large_alone_is_cut_between_sentences()
    {
        var sentence = "This sentence is one of very many in a row. ";
        var text = string.Concat(Enumerable.Repeat(sentence, 2000)).Trim();

        var parts = sizes.Fit(Message(text));

        Assert.All(parts, part => Assert.EndsWith("row.", part.Text, StringComparison.Ordinal));
        Assert.Equal(text, string.Join(' ', parts.Select(part => part.Text)));
    }

    [Fact]
    public void A_letter_of_two_halves_is_never_cut_in_two()
    {
        var parts = sizes.Fit(Message(string.Concat(Enumerable.Repeat("😀", 20_000))));

        Assert.All(parts, part => Assert.Equal(0, part.Text!.Length % 2));
    }

    [Fact]
    public void Buttons_come_last_and_each_part_names_its_own_sources()
    {
        var text = new string('a', 20_000) + " [1]\n\n" + new string('b', 20_000) + " [2]";
        var message = Message(text) with
        {
            Entities = [new JsonObject { ["citation"] = new JsonArray(Claim(1), Claim(2)) }],
            Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = new JsonObject() }],
        };

        var parts = sizes.Fit(message);

        Assert.Equal(2, parts.Count);
        Assert.Null(parts[0].Attachments);
        Assert.NotNull(parts[1].Attachments);
        Assert.Equal([1, 2], parts.Select(part => Assert.Single(part.Entities![0]!["citation"]!.AsArray())!["position"]!.GetValue<int>()));
    }

    private static JsonObject Claim(int position) => new() { ["position"] = position };

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };
}

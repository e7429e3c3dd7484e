using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Chat;

public sealed class PlainFormTests
{
    [Fact]
    public async Task A_question_is_answered_on_the_page_after_it()
    {
        using var site = new Site();
        site.Conversations.Answer = _ => new Activity
        {
            Type = "message",
            Text = "Yes. [1]\n\n[1]: https://office.example/visa \"Visa\"",
            SuggestedActions = new SuggestedActions(null, [new CardAction("imBack", "How long does it take?", "How long does it take?")]),
        };
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser);

        var page = await form.ReadAfterAsync("Do I need a visa?");

        Assert.Contains("Do I need a visa?", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://office.example/visa" rel="noopener noreferrer" target="_blank" title="Visa">[1]</a>""", page, StringComparison.Ordinal);
        Assert.Contains(""">Visa</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""value="How long does it take?" """.Trim(), page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Very many people are asking")]
    [InlineData("fa", "افراد بسیار زیادی می‌پرسند")]
    public async Task While_too_much_waits_the_form_says_so_and_keeps_the_question(string language, string words)
    {
        using var site = new Site();
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser, $"/chat?lang={language}");
        site.Conversations.IsBusy = true;

        using var refused = await form.AskAsync("Do I need a visa?");

        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("Do I need a visa?", page, StringComparison.Ordinal);
        Assert.Empty(site.Conversations.Heard);
        site.Conversations.IsBusy = false;
        await form.ReadAfterAsync("Do I need a visa?");
    }

    [Fact]
    public async Task The_conversation_goes_on_with_the_cookie_and_is_nobody_elses()
    {
        using var site = new Site();
        using var browser = site.Browser();
        using var stranger = site.Browser();
        var form = await PlainForm.OpenAsync(browser);
        await form.ReadAfterAsync("first words");

        var page = await form.ReadAfterAsync("second words");

        Assert.Contains("first words", page, StringComparison.Ordinal);
        Assert.Single(site.Conversations.Heard.Select(said => said.Conversation!.Id).Distinct());
        Assert.DoesNotContain("first words", await stranger.GetStringAsync("/chat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_says_its_language_and_audience_and_is_from_the_visitor()
    {
        using var site = new Site();
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser, "/chat?lang=fa&audience=partners");

        await form.ReadAfterAsync("سلام");

        var said = Assert.Single(site.Conversations.Heard);
        Assert.Equal("fa-IR", said.Locale);
        Assert.Equal("partners", said.ChannelData!["audience"]!.GetValue<string>());
        Assert.Equal("user", said.From!.Role);
        Assert.StartsWith("dl_", said.From.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_says_its_words_and_asking_for_a_person_is_a_command()
    {
        using var site = new Site();
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser);

        using var chosen = await form.ChooseAsync("How long does it take?");
        using var person = await form.PressAsync("Person");

        Assert.Equal(["How long does it take?", "Talk to a person"], site.Conversations.Heard.Select(said => said.Text));
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["command"] = "person" }, site.Conversations.Heard.Last().Value));
    }

    [Fact]
    public async Task A_question_without_the_pages_token_is_kept_and_not_sent()
    {
        using var site = new Site();
        using var browser = site.Browser();

        using var answer = await new PlainForm(browser, "/chat", "forged").AskAsync("Do I need a visa?");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Do I need a visa?</textarea>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Conversations.Heard);
    }

    [Theory]
    [InlineData("", "write your question first")]
    [InlineData("   ", "write your question first")]
    public async Task Nothing_is_asked_for_nothing(string question, string said)
    {
        using var site = new Site();
        using var browser = site.Browser();

        using var answer = await (await PlainForm.OpenAsync(browser)).AskAsync(question);

        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Conversations.Heard);
    }

    [Fact]
    public async Task A_question_of_ten_thousand_characters_is_given_back()
    {
        using var site = new Site();
        using var browser = site.Browser();
        var question = new string('a', 10_000);

        using var answer = await (await PlainForm.OpenAsync(browser)).AskAsync(question);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("longer than 4000 characters", page, StringComparison.Ordinal);
        Assert.Contains(question, page, StringComparison.Ordinal);
        Assert.Empty(site.Conversations.Heard);
    }

    [Fact]
    public async Task Markup_in_questions_and_answers_does_nothing()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>[click](javascript:alert(1)) ![i](https://evil.example/i.png)";
        using var site = new Site();
        site.Conversations.Answer = _ => new Activity { Type = "message", Text = Hostile + "\n\n[1]: javascript:alert(1) \"<b>t</b>\"" };
        using var browser = site.Browser();

        var page = await (await PlainForm.OpenAsync(browser)).ReadAfterAsync(Hostile);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>t</b>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "ltr", "Your question")]
    [InlineData("fa", "rtl", "پرسش شما")]
    [InlineData("ar", "rtl", "سؤالكم")]
    [InlineData("ur", "rtl", "آپ کا سوال")]
    [InlineData("zh", "ltr", "您的问题")]
    public async Task The_form_speaks_its_language_in_its_direction(string language, string direction, string label)
    {
        using var site = new Site();
        using var browser = site.Browser();

        var page = await browser.GetStringAsync($"/chat?lang={language}");

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Contains(label, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_conversation_leaves_the_old_one()
    {
        using var site = new Site();
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser);
        await form.ReadAfterAsync("first words");

        using var answer = await form.PressAsync("New");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("first words", await browser.GetStringAsync("/chat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_fills_the_box_and_sends_nothing()
    {
        using var site = new Site();
        using var browser = site.Browser();

        var page = await browser.GetStringAsync("/chat?q=Which+scholarships+are+there%3F");

        Assert.Contains("Which scholarships are there?</textarea>", page, StringComparison.Ordinal);
        Assert.Empty(site.Conversations.Heard);
    }
}

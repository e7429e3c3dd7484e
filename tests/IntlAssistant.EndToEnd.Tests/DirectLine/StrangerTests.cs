using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.DirectLine;

/// <summary>Somebody who should not, or who asks too much.</summary>
[Collection(OneAtATime.Name)]
public sealed class StrangerTests(SharedServer shared, ITestOutputHelper output) : EndToEndTest(shared, output)
{
    private const string Elsewhere = "https://elsewhere.example";

    [Fact]
    public async Task A_forged_token_opens_nothing()
    {
        var server = await ServerAsync();
        var visitor = await DirectLineVisitor.OpenAsync(server.Http);
        var parts = visitor.Token.Split('.');
        string[] forgeries =
        [
            "nonsense",
            $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}",
            $"eyJhbGciOiJub25lIn0.{parts[1]}.",
        ];

        foreach (var forgery in forgeries)
        {
            visitor.Token = forgery;
            using var read = await visitor.TryReadAsync();
            using var post = await visitor.TryPostAsync("Let me in");
            using var start = await visitor.SendAsync(HttpMethod.Post, "/v3/directline/conversations", []);
            using var refresh = await visitor.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", []);
            Assert.All([read, post, start, refresh], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_alone()
    {
        var server = await ServerAsync();
        var victim = await DirectLineVisitor.OpenAsync(server.Http);
        await victim.PostAsync("My own words");
        var stranger = await DirectLineVisitor.OpenAsync(server.Http);
        var disguised = new DirectLineVisitor(server.Http, victim.Conversation, stranger.Token);

        using var read = await disguised.TryReadAsync();
        using var post = await disguised.TryPostAsync("Spoken in another's name");
        using var again = await disguised.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{victim.Conversation}?watermark=0", null);

        Assert.All([read, post, again], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.DoesNotContain("My own words", await read.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await victim.MessagesAsync(), message => DirectLineVisitor.Text(message, "text") == "Spoken in another's name");
    }

    [Fact]
    public async Task A_page_of_another_origin_is_refused()
    {
        var server = await ServerAsync();
        var own = server.Address.GetLeftPart(UriPartial.Authority);
        var visitor = await DirectLineVisitor.OpenAsync(server.Http, own);
        using var fromHere = await visitor.TryPostAsync("From the page", own);

        using var read = await visitor.TryReadAsync(Elsewhere);
        using var post = await visitor.TryPostAsync("From elsewhere", Elsewhere);
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/api/chat/token") { Content = JsonContent.Create(new { }) };
        ask.Headers.Add("Origin", Elsewhere);
        using var token = await server.Http.SendAsync(ask);

        Assert.Equal(HttpStatusCode.OK, fromHere.StatusCode);
        Assert.All([read, post, token], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
    }

    [Fact]
    public async Task Who_writes_too_fast_is_told_when_to_go_on_and_can_read_all_the_while()
    {
        var server = await StartWithOnePageAsync(new Dictionary<string, string> { ["RateLimits:MessagesPerVisitor"] = "3" });
        var hasty = await DirectLineVisitor.OpenAsync(server.Http);
        var calm = await DirectLineVisitor.OpenAsync(server.Http);

        // More than twice the limit: a new minute may begin meanwhile.
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 8; i++)
        {
            answers.Add(await hasty.TryPostAsync($"Question {i}"));
            using var poll = await hasty.TryReadAsync();
            Assert.Equal(HttpStatusCode.OK, poll.StatusCode);
        }

        using var other = await calm.TryPostAsync("One question");
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        var refused = answers.Find(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused);
        Assert.InRange(int.Parse(Assert.Single(refused.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("error", JsonNode.Parse(await refused.Content.ReadAsStringAsync())!.AsObject());
    }

    [Fact]
    public async Task Who_opens_too_many_conversations_is_told_when_to_go_on()
    {
        var server = await StartWithOnePageAsync(new Dictionary<string, string> { ["RateLimits:TokensPerAddress"] = "4" });

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 10; i++)
        {
            using var answer = await server.Http.PostAsJsonAsync("/api/chat/token", new { });
            statuses.Add(answer.StatusCode);
            Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.Contains("Retry-After"));
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }
}

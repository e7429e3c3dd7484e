using System.Net;
using System.Text.Json;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Security;

public sealed class ProblemsTests
{
    [Fact]
    public async Task A_person_is_told_in_a_page_of_his_language()
    {
        using var site = new Site();
        using var browser = site.Browser();

        using var answer = await browser.GetAsync("/nowhere?lang=de");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Unter dieser Adresse", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_in_a_problem_document_with_a_trace_id()
    {
        using var site = new Site();
        using var program = site.CreateClient();

        using var answer = await program.GetAsync(new Uri("/nowhere", UriKind.Relative));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("urn:intl-assistant:problem:not-found", problem.RootElement.GetProperty("type").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("traceId").GetString()!);
    }

    [Fact]
    public async Task What_breaks_inside_stays_inside()
    {
        using var site = new Site();
        site.Conversations.Answer = _ => throw new InvalidOperationException("secret of the house");
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser);

        using var answer = await form.AskAsync("Do I need a visa?");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.DoesNotContain("secret of the house", page, StringComparison.Ordinal);
        Assert.Contains("Do I need a visa?</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("could not be sent now", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_cannot_put_markup_into_the_page_of_an_error()
    {
        using var site = new Site();
        using var browser = site.Browser();

        using var answer = await browser.GetAsync("/<script>alert(1)</script>?lang=<script>");

        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

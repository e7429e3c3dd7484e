using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;
using IntlAssistant.Server.Tests.Staff.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Privacy;

/// <summary>A visitor who asks the office, and not the chat, for his data or their erasure.</summary>
public sealed class StaffDataTests : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task An_administrator_comes_there_from_the_case_and_gives_all_of_it_out_and_that_is_written_down()
    {
        var of = await site.HandOverAsync("What becomes of my application?");
        using var browser = await site.SignedInAsync(StaffRole.Administrator);
        Assert.Contains($"href=\"{Address(of)}\"", await browser.GetStringAsync(of.Address()), StringComparison.Ordinal);

        using var answer = await browser.SendAsync(Address(of), $"{Address(of)}?handler=Export");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var text = new StreamReader(archive.GetEntry("conversation.txt")!.Open()); // or it fails

        Assert.Contains("What becomes of my application?", await text.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Contains(await site.TrailAsync(), entry => entry.StartsWith("conversation.export Done", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_erases_it_when_he_is_sure_and_gets_the_receipt()
    {
        var of = await site.HandOverAsync("What becomes of my application?");
        using var browser = await site.SignedInAsync(StaffRole.Administrator);

        using var unsure = await browser.SendAsync(Address(of), $"{Address(of)}?handler=Erase");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        Assert.NotNull(await site.Store().FindAsync(of.Conversation, default));

        using var erased = await browser.SendAsync(Address(of), $"{Address(of)}?handler=Erase", ("sure", "true"));
        var page = await erased.Content.ReadAsStringAsync();
        var receipt = await site.Services.GetRequiredService<IConversationErasure>().FindAsync(Guid.Parse(Regex.Match(page, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}").Value), default);

        Assert.Equal(1, receipt!.Places.Single(place => place.Place == "cases").Count);
        Assert.Null(await site.Store().FindAsync(of.Conversation, default));
        using var gone = await browser.GetAsync(of.Address());
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains(await site.TrailAsync(), entry => entry.StartsWith("conversation.erase Done", StringComparison.Ordinal));
        Assert.Contains(receipt.Id.ToString(), await browser.GetStringAsync("/staff/people/deleted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_led_there_or_let_in()
    {
        var of = await site.HandOverAsync();
        using var browser = await site.SignedInAsync(StaffRole.Editor);

        using var page = await browser.GetAsync(Address(of));

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.DoesNotContain("/data\"", await browser.GetStringAsync(of.Address()), StringComparison.Ordinal);
    }

    private static string Address(Case of) => $"/staff/conversations/{of.Conversation}/data";
}

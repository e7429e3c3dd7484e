using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>What stands between an editor and the visitors: the publish gate, and a colleague who edits the same page.</summary>
[Collection(OneAtATime.Name)]
public sealed class PublishingTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const string Page = "/staff/knowledge/visa";
    private const string Deadline = "Start the extension of your residency one month before the permit ends. ";
    private const string Asked = "when should I start extending my residency permit";

    [Fact]
    public async Task An_edit_that_loses_a_deadline_is_stopped_side_by_side_passes_with_it_and_is_published_without_it_only_for_a_reason()
    {
        var editor = await AdministratorAsync();
        editor.MayBeMissing = true; // A form that is shown again comes with a status that says so.
        editor.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await editor.Page.GotoAsync(Page);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Edit this page" }).ClickAsync();
        var body = await editor.Page.Locator("#body").InputValueAsync();
        Assert.Contains(Deadline, body, StringComparison.Ordinal);

        // The questions that would be answered wrongly are named, with what is said now, what would be, and the sentence that is gone.
        await editor.Page.Locator("#body").FillAsync(body.Replace(Deadline, "", StringComparison.Ordinal));
        await PressAsync(editor.Page, "Publish");
        await Assertions.Expect(editor.Page.Locator(".problem").First).ToContainTextAsync("Not published");
        var stop = editor.Page.Locator("#gate .finding").First;
        await Assertions.Expect(stop.Locator("header strong")).ToContainTextAsync(new Regex(@"\w"));
        await Assertions.Expect(stop.Locator(".side-by").Nth(0)).ToContainTextAsync("Now");
        await Assertions.Expect(stop.Locator(".side-by").Nth(1)).ToContainTextAsync("With this page");
        await Assertions.Expect(editor.Page.Locator("#gate .line.removed").First).ToContainTextAsync(Deadline.Trim());
        Show("The gate", [await editor.Page.Locator("#gate p.small").First.InnerTextAsync()]);
        await PictureAsync(editor.Page, "gate-stops");

        // With the sentence back nothing stands against it.
        await editor.Page.Locator("#body").FillAsync(body);
        await PressAsync(editor.Page, "Try the gate");
        await Assertions.Expect(editor.Page.Locator("#gate .passes")).ToBeVisibleAsync();

        // Without it, it is published for a reason alone, which stands in the page's history; withdrawn, visitors are told the deadline again.
        await editor.Page.Locator("#body").FillAsync(body.Replace(Deadline, "", StringComparison.Ordinal));
        await PressAsync(editor.Page, "Publish");
        await editor.Page.Locator("#reason").FillAsync("The police changes the rule.");
        await PressAsync(editor.Page, "Publish all the same");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Published");
        await Assertions.Expect(editor.Page.Locator(".history")).ToContainTextAsync("The police changes the rule.");
        await editor.Page.Locator("#versions summary", new() { HasText = "Withdraw" }).ClickAsync();
        await editor.Page.Locator("#versions .btn-risk").ClickAsync();
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Withdrawn");
        var chat = await (await VisitAsync()).OpenChatAsync();
        await Assertions.Expect(await chat.AnswerToAsync(Asked)).ToContainTextAsync("one month before");
    }

    [Fact]
    public async Task Who_saves_over_a_colleague_is_told_sees_the_other_version_and_loses_nothing()
    {
        var one = await AdministratorAsync();
        var other = await AdministratorAsync();
        other.MayBeRefused = true;
        other.Refusals = ["409"];
        var address = $"/staff/knowledge/umbrellas-{Guid.NewGuid():N}"[..40].TrimEnd('-');
        await one.Page.GotoAsync("/staff/knowledge/new");
        await one.Page.Locator("#page-id").FillAsync(address.Split('/')[^1]);
        await one.Page.Locator("#title").FillAsync("Umbrellas");
        await one.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(one.Page.Locator("#editor")).ToBeVisibleAsync();
        await other.Page.GotoAsync(address);

        await one.Page.Locator("#body").FillAsync("Umbrellas are lent for a day.");
        await PressAsync(one.Page, "Save");
        await Assertions.Expect(one.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("The version is saved");
        await other.Page.Locator("#body").FillAsync("Umbrellas are lent for a week.");
        await PressAsync(other.Page, "Save");

        await Assertions.Expect(other.Page.Locator(".problem").First).ToContainTextAsync("has saved another version meanwhile");
        await Assertions.Expect(other.Page.Locator("#body")).ToHaveValueAsync("Umbrellas are lent for a week.");
        var theirs = await other.Page.GetByRole(AriaRole.Link, new() { Name = "See the other version" }).GetAttributeAsync("href");
        await PictureAsync(other.Page, "edit-conflict");
        await PressAsync(other.Page, "Save");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("The version is saved");
        await other.Page.GotoAsync(theirs!);
        await Assertions.Expect(other.Page.Locator(".reading")).ToContainTextAsync("lent for a day");
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}

using System.Net;
using System.Reflection;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff;

/// <summary>Walks whatever stands under /staff, so that a page or an action that is added later without a rule fails here.</summary>
public sealed class RuleTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Open =
    [
        "/staff/first", "/staff/problem", "/staff/sign-in", "/staff/sign-in/code", "/staff/sign-in/entra", "/staff/sign-in/entra/return", "/staff/welcome",
    ];

    private readonly Site site = new(("RateLimits:Enabled", "false"));
    private readonly Dictionary<StaffRole, HttpClient> browsers = [];

    public async Task InitializeAsync()
    {
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            browsers[role] = await site.SignedInAsync(role);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Every_page_and_every_action_names_its_own_rule()
    {
        var pages = await PagesAsync();
        Assert.True(pages.Count > 10, "The walk finds the console's pages.");
        Assert.All(pages, page =>
        {
            var name = page.ModelTypeInfo!.FullName; // A page of the console has a model.
            Assert.True(IsOpen(page) || Rule(page.ModelTypeInfo!) is not null, $"{name} has no [Authorize(StaffPolicies.…)].");
            foreach (var handler in Changing(page))
            {
                Assert.True(
                    handler.GetCustomAttribute<StaffActionAttribute>() is not null || (IsOpen(page) && handler.GetCustomAttribute<OpenActionAttribute>() is not null),
                    $"{name}.{handler.Name} has no [StaffAction].");
            }
        });
    }

    [Fact]
    public void Only_the_pages_that_let_people_in_are_open() => Assert.Equal(
        Open,
        Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Path).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_other_endpoint_has_a_rule() => Assert.All(
        Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null),
        endpoint => Assert.True(LeastRole(endpoint) is not null, $"{endpoint.DisplayName} has no policy."));

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_page_and_his_posts_are_refused()
    {
        using var stranger = site.Browser();
        foreach (var endpoint in Closed())
        {
            using var read = await stranger.GetAsync(Path(endpoint));
            Assert.True(read.StatusCode == HttpStatusCode.Redirect, $"{Path(endpoint)} answered a stranger with {(int)read.StatusCode}.");
            Assert.StartsWith("/staff/sign-in", read.Headers.Location!.OriginalString, StringComparison.Ordinal);

            using var script = new HttpRequestMessage(HttpMethod.Get, Path(endpoint)) { Headers = { { "HX-Request", "true" } } };
            using var fragment = await stranger.SendAsync(script);
            Assert.Equal(HttpStatusCode.Unauthorized, fragment.StatusCode);
            Assert.True(fragment.Headers.Contains("HX-Redirect"));
        }

        foreach (var (path, _) in await ActionsAsync())
        {
            using var answer = await stranger.PostAsync(path, null);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"POST {path} answered a stranger with {(int)answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task Every_page_refuses_the_roles_below_its_own_and_no_other()
    {
        foreach (var endpoint in Closed().Where(endpoint => Path(endpoint) is not "/staff/events"))
        {
            foreach (var (role, browser) in browsers)
            {
                using var answer = await browser.GetAsync(Path(endpoint));
                var isRefused = answer.StatusCode == HttpStatusCode.Forbidden;
                Assert.True(isRefused == role < LeastRole(endpoint), $"{Path(endpoint)} answered the {role} with {(int)answer.StatusCode}.");
            }
        }
    }

    [Fact]
    public async Task Every_action_refuses_the_roles_below_its_own_and_writes_it_down()
    {
        foreach (var (path, rule) in await ActionsAsync())
        {
            foreach (var role in browsers.Keys.Where(role => role < rule.Role))
            {
                using var answer = await browsers[role].SendAsync("/staff/account", path);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"POST {path} answered the {role} with {(int)answer.StatusCode}.");
            }
        }
    }

    [Fact]
    public async Task Every_action_refuses_a_form_of_another_site()
    {
        foreach (var (path, _) in await ActionsAsync())
        {
            using var answer = await browsers[StaffRole.Administrator].PostAsync(path, null);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {path} without a token answered {(int)answer.StatusCode}.");
        }

        using var stranger = site.Browser();
        foreach (var page in (string[])["/staff/sign-in", "/staff/sign-in/code", "/staff/first", "/staff/welcome"])
        {
            using var answer = await stranger.PostAsync(page, null);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private List<RouteEndpoint> Endpoints() =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => new PathString(Path(endpoint)).StartsWithSegments("/staff"))];

    private List<RouteEndpoint> Closed() => [.. Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)];

    /// <summary>The address of an endpoint, with ids that name nothing.</summary>
    private static string Path(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal
            ? literal.Content
            : endpoint.RoutePattern.ParameterPolicies.Count > 0 && endpoint.RoutePattern.RawText!.Contains(":length(32)", StringComparison.Ordinal) // Mapped from a text.
                ? Guid.Empty.ToString("N") : "1"))));

    private static StaffRole? LeastRole(RouteEndpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .Where(rule => rule.Policy is not null).Select(rule => (StaffRole?)Enum.Parse<StaffRole>(rule.Policy!)).Max();

    private static string? Rule(MemberInfo page) => page.GetCustomAttribute<AuthorizeAttribute>()?.Policy;

    private static bool IsOpen(CompiledPageActionDescriptor page) => page.ModelTypeInfo!.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    private static IEnumerable<MethodInfo> Changing(CompiledPageActionDescriptor page) =>
        page.HandlerMethods.Where(handler => !HttpMethods.IsGet(handler.HttpMethod) && !HttpMethods.IsHead(handler.HttpMethod)).Select(handler => handler.MethodInfo);

    /// <summary>Every action with the address that calls it.</summary>
    private async Task<IReadOnlyList<(string Path, StaffActionAttribute Rule)>> ActionsAsync()
    {
        var actions = new List<(string, StaffActionAttribute)>();
        foreach (var page in await PagesAsync())
        {
            var path = Path(Endpoints().First(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.Id == page.Id));
            actions.AddRange(page.HandlerMethods
                .Where(handler => handler.MethodInfo.GetCustomAttribute<StaffActionAttribute>() is not null)
                .Select(handler => (
                    handler.Name is { Length: > 0 } name ? $"{path}?handler={name}" : path,
                    handler.MethodInfo.GetCustomAttribute<StaffActionAttribute>()!)));
        }

        Assert.NotEmpty(actions);
        return actions;
    }

    private async Task<IReadOnlyList<CompiledPageActionDescriptor>> PagesAsync()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var pages = new List<CompiledPageActionDescriptor>();
        foreach (var page in site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Where(page => page.ViewEnginePath.StartsWith("/Staff/", StringComparison.Ordinal)))
        {
            pages.Add(await loader.LoadAsync(page, EndpointMetadataCollection.Empty));
        }

        return pages;
    }
}

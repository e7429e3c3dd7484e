using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>What axe finds on a page that would keep somebody out.</summary>
internal static class Axe
{
    // Only what is violated is told at length: the parts of a page that are right are a hundred times as many.
    private const string Look =
        """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations.filter(found => found.impact === 'serious' || found.impact === 'critical')
            .flatMap(found => found.nodes.map(node => `${found.impact} ${found.id}: ${found.help} — ${node.html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The serious and critical findings of a page and its frames, in words.</summary>
    /// <remarks>
    /// In the page itself, by every rule that axe has enabled. Its package for Playwright puts the results together in a window of their own for
    /// each look, with all that was right: that took most of the time of the tests in browsers.
    /// </remarks>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        foreach (var frame in page.Frames)
        {
            await frame.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Look);
    }
}

using Microsoft.Playwright;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>Keys that the page itself listens for.</summary>
internal static class Keys
{
    /// <summary>Presses a key as soon as the page's scripts have run: what it shows can be read before, and nobody would be listening yet.</summary>
    public static async Task PressShortcutAsync(this IPage page, string key)
    {
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await page.Keyboard.PressAsync(key);
    }
}

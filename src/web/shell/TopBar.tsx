import Button from 'antd/es/button'
import { useContext } from 'react'
import { Navigation } from '../desks/Navigation.tsx'
import type { Intake } from '../intake/intake.ts'
import { useText } from '../intake/intake-context.ts'
import { FileIntakeContext } from '../plans/file-intake-context.ts'
import { SignOut } from '../sign-in/SignOut.tsx'
import { Brand } from './Brand.tsx'
import { Caret } from './icons.tsx'
import { LookButtons } from './LookButtons.tsx'
import { ShellTools } from './ShellTools.tsx'

/** 落实, the way to other plans and files, and how the page looks. */
export function TopBar({ intake }: { intake: Intake | null }) {
  const text = useText()
  const files = useContext(FileIntakeContext)
  return (
    <header className="top-bar">
      <Brand />
      <Navigation />
      {intake && (
        <Button onClick={() => intake.view.set({ dialog: 'plans' })} aria-haspopup="dialog">
          {text.otherPlan} <Caret />
        </Button>
      )}
      <Button type="primary" onClick={files.choose}>
        {text.addFile}
      </Button>
      <Button className="wide-only" onClick={() => files.paste()}>
        {text.pasteText}
      </Button>
      <span className="spring" />
      <ShellTools />
      <LookButtons />
      <SignOut />
      {intake && (
        <Button
          className="wide-only"
          type="text"
          onClick={() => intake.view.set({ dialog: 'keys' })}
          aria-haspopup="dialog"
        >
          {text.keys} <kbd>?</kbd>
        </Button>
      )}
    </header>
  )
}
